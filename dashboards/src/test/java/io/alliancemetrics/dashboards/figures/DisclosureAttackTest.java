package io.alliancemetrics.dashboards.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.Figures;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tries to compute hidden figures by trying all numbers that they could have, as somebody who sees what is published, and
 * as each of the members, who know their own figures too.
 */
class DisclosureAttackTest {
    private static final String NOBODY = "";

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 250);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyComputesAFigureOfOneQuarter(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        attack(table(random, 1 + random.nextInt(5), 1), Kpi.ACTIVE_FELLOWS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyComputesACumulativeFigure(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        attack(table(random, 2 + random.nextInt(2), 3), Kpi.CROSS_BORDER_FELLOWS);
    }

    /** Fellows by member and quarter: cumulative, and some members join late or leave early. */
    private static int[][] table(SplittableRandom random, int members, int quarters) {
        int[][] table = new int[members][quarters];
        for (int[] row : table) {
            int fellows = random.nextInt(4);
            for (int quarter = 0; quarter < quarters; quarter++) {
                row[quarter] = fellows;
                fellows += random.nextInt(3);
            }
            if (quarters > 1 && random.nextInt(4) == 0) {
                row[random.nextBoolean() ? 0 : quarters - 1] = -1;
            }
        }
        return table;
    }

    private static void attack(int[][] table, Kpi kpi) {
        List<FigureRow> rows = rows(table, kpi);
        Disclosure disclosure = Disclosure.of(rows);
        for (int knower = -1; knower < table.length; knower++) {
            Attack attack = new Attack(table, disclosure, kpi, knower < 0 ? NOBODY : area(knower));
            attack.run();
            for (int member = 0; member < table.length; member++) {
                for (int quarter = 0; quarter < table[member].length; quarter++) {
                    boolean isFew = table[member][quarter] > 0 && table[member][quarter] < Disclosure.LEAST;
                    if (isFew && member != knower) {
                        assertThat(attack.found(member, quarter))
                                .as("what %s can find of %s in %s", attack.knower, area(member), quarter(quarter))
                                .hasSizeGreaterThan(1);
                    }
                }
            }
        }
    }

    private static List<FigureRow> rows(int[][] table, Kpi kpi) {
        List<FigureRow> rows = new ArrayList<>();
        for (int quarter = 0; quarter < table[0].length; quarter++) {
            int sum = 0;
            for (int member = 0; member < table.length; member++) {
                if (table[member][quarter] >= 0) {
                    sum += table[member][quarter];
                    rows.add(Figures.row(kpi, area(member), quarter(quarter), table[member][quarter] + ".000000"));
                }
            }
            rows.add(Figures.row(kpi, FigureRow.ALLIANCE, quarter(quarter), sum + ".000000"));
        }
        return rows;
    }

    private static String area(int member) {
        return "A" + (char) ('A' + member);
    }

    private static String quarter(int quarter) {
        return "2026-Q" + (quarter + 1);
    }

    /** All tables that agree with what somebody knows. */
    private static final class Attack {
        /** More than any count of these tables by two. */
        private static final int MOST = 10;

        private final int[][] truth;
        private final Disclosure disclosure;
        private final Kpi kpi;
        private final String knower;
        private final int[][] guess;
        private final Map<String, TreeSet<Integer>> found = new TreeMap<>();

        Attack(int[][] truth, Disclosure disclosure, Kpi kpi, String knower) {
            this.truth = truth;
            this.disclosure = disclosure;
            this.kpi = kpi;
            this.knower = knower;
            this.guess = new int[truth.length][truth[0].length];
        }

        void run() {
            guess(0, 0);
        }

        Set<Integer> found(int member, int quarter) {
            return found.getOrDefault(member + " " + quarter, new TreeSet<>());
        }

        /** Quarter by quarter, member by member. */
        private void guess(int quarter, int member) {
            if (quarter == truth[0].length) {
                note();
                return;
            }
            if (member == truth.length) {
                if (addsUp(quarter)) {
                    guess(quarter + 1, 0);
                }
                return;
            }
            int fellows = truth[member][quarter];
            if (fellows < 0 || area(member).equals(knower) || !hides(quarter, area(member))) {
                guess[member][quarter] = fellows;
                guessNext(quarter, member);
                return;
            }
            for (int guessed = 0; guessed <= MOST; guessed++) {
                guess[member][quarter] = guessed;
                guessNext(quarter, member);
            }
        }

        private void guessNext(int quarter, int member) {
            boolean isLess =
                    quarter > 0 && guess[member][quarter] >= 0 && guess[member][quarter] < guess[member][quarter - 1];
            if (kpi != Kpi.CROSS_BORDER_FELLOWS || !isLess) {
                guess(quarter, member + 1);
            }
        }

        private boolean addsUp(int quarter) {
            return hides(quarter, FigureRow.ALLIANCE) || sum(guess, quarter) == sum(truth, quarter);
        }

        private static int sum(int[][] table, int quarter) {
            int sum = 0;
            for (int[] row : table) {
                sum += Math.max(0, row[quarter]);
            }
            return sum;
        }

        private boolean hides(int quarter, String area) {
            return disclosure.hides(Figures.row(kpi, area, quarter(quarter), "0.000000"));
        }

        private void note() {
            for (int member = 0; member < guess.length; member++) {
                for (int quarter = 0; quarter < guess[member].length; quarter++) {
                    found.computeIfAbsent(member + " " + quarter, of -> new TreeSet<>())
                            .add(guess[member][quarter]);
                }
            }
        }
    }
}
