package io.alliancemetrics.dashboards.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks for another table that agrees with all that somebody knows; depth first, corridor by corridor. */
final class CorridorAttack {
    /** A total that is tried. */
    private record Assumed(String area, boolean isOut, long total) {}

    private final MobilityTable truth;
    private final CorridorDisclosure disclosure;
    private final Set<String> hiddenOutflows;
    private final Set<String> hiddenInflows;
    private final String knower;
    private final boolean addsUp;
    private final List<Corridor> corridors = new ArrayList<>();
    private final Map<Corridor, Long> guess = new HashMap<>();
    private final Map<Corridor, TreeSet<Long>> found = new HashMap<>();
    private Optional<Assumed> assumed = Optional.empty();

    /**
     * @param knower a member that knows its own figures; empty for a reader
     * @param addsUp whether it is known that nobody is in two corridors
     */
    CorridorAttack(
            MobilityTable truth,
            CorridorDisclosure disclosure,
            Set<String> hiddenOutflows,
            Set<String> hiddenInflows,
            String knower,
            boolean addsUp) {
        this.truth = truth;
        this.disclosure = disclosure;
        this.hiddenOutflows = hiddenOutflows;
        this.hiddenInflows = hiddenInflows;
        this.knower = knower;
        this.addsUp = addsUp;
        for (String home : truth.outflows().keySet()) {
            for (String host : truth.inflows().keySet()) {
                if (!home.equals(host)) {
                    corridors.add(new Corridor(home, host));
                }
            }
        }
    }

    String knower() {
        return knower;
    }

    /** Whether a hidden corridor can have one of two numbers at least. */
    boolean canBeOther(Corridor corridor) {
        TreeSet<Long> numbers = found.computeIfAbsent(corridor, of -> new TreeSet<>());
        for (long other = 0; other <= truth.fellows(corridor) + 2 && numbers.size() < 2; other++) {
            if (!numbers.contains(other) && isFree(corridor)) {
                guess.clear();
                guess.put(corridor, other);
                complete(0);
            }
        }
        return numbers.size() > 1;
    }

    /** Whether a hidden total can be larger or smaller by one. */
    boolean canBeOther(String area, long total, boolean isOut) {
        for (long other : List.of(total + 1, total - 1)) {
            assumed = Optional.of(new Assumed(area, isOut, other));
            guess.clear();
            boolean isFound = complete(0);
            assumed = Optional.empty();
            if (isFound) {
                return true;
            }
        }
        return false;
    }

    private boolean isFree(Corridor corridor) {
        boolean isOwn = corridor.home().equals(knower) || corridor.host().equals(knower);
        return disclosure.hides(corridor) && !isOwn;
    }

    private boolean complete(int from) {
        if (!agrees(truth.outflows(), hiddenOutflows, true) || !agrees(truth.inflows(), hiddenInflows, false)) {
            return false;
        }
        int next = from;
        while (next < corridors.size() && guess.containsKey(corridors.get(next))) {
            next++;
        }
        if (next == corridors.size()) {
            guess.forEach((corridor, fellows) ->
                    found.computeIfAbsent(corridor, of -> new TreeSet<>()).add(fellows));
            return true;
        }
        Corridor corridor = corridors.get(next);
        for (long number : numbers(corridor)) {
            guess.put(corridor, number);
            if (complete(next + 1)) {
                return true;
            }
            guess.remove(corridor);
        }
        return false;
    }

    /** What a corridor may be tried with. */
    private List<Long> numbers(Corridor corridor) {
        long real = truth.fellows(corridor);
        return isFree(corridor)
                ? List.of(real, real + 1, real + 2, Math.max(0, real - 1), Math.max(0, real - 2))
                : List.of(real);
    }

    /** Whether what is guessed so far, and any numbers for the rest, agrees with all totals that are known. */
    private boolean agrees(Map<String, Long> totals, Set<String> hidden, boolean isOut) {
        TotalRange alliance = TotalRange.exactly(0);
        for (Map.Entry<String, Long> entry : totals.entrySet()) {
            String area = entry.getKey();
            TotalRange possible = TotalRange.of(guesses(area, isOut), addsUp);
            Optional<Long> known = assumed.filter(
                            of -> of.isOut() == isOut && of.area().equals(area))
                    .map(Assumed::total)
                    .or(() -> hidden.contains(area) && !area.equals(knower)
                            ? Optional.empty()
                            : Optional.of(entry.getValue()));
            if (known.isPresent() && !possible.contains(known.get())) {
                return false;
            }
            alliance = alliance.plus(known.map(TotalRange::exactly).orElse(possible));
        }
        long real = totals.values().stream().mapToLong(Long::longValue).sum();
        return hidden.contains(FigureRow.ALLIANCE) || alliance.contains(real);
    }

    private List<Long> guesses(String area, boolean isOut) {
        List<Long> guesses = new ArrayList<>();
        for (Corridor corridor : corridors) {
            if ((isOut ? corridor.home() : corridor.host()).equals(area)) {
                guesses.add(guess.get(corridor));
            }
        }
        return guesses;
    }
}
