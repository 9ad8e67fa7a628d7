package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.Figures;
import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Figures of one KPI in one quarter as the streaming job makes them: exact terms of each member, rounded only where they are
 * stored. Members may be missing, and denominators zero. {@code exact} keeps the terms of those that report.
 */
final class RandomFigures {
    private static final int DIGITS = 30;

    private final Kpi kpi;
    private final Random random;
    private final Quarter quarter;
    private final List<FigureRow> rows = new ArrayList<>();
    final Map<String, Terms> exact = new TreeMap<>();

    RandomFigures(Kpi kpi, Quarter quarter, Random random, List<String> members) {
        this.kpi = kpi;
        this.quarter = quarter;
        this.random = random;
        members.forEach(this::addMember);
        addAlliance(members.size());
    }

    /** Some of twelve areas, in order; possibly none. */
    static List<String> members(Random random) {
        return List.of("BR", "CA", "DE", "FR", "GB", "IL", "IN", "JP", "KE", "KR", "SG", "ZA").stream()
                .filter(area -> random.nextInt(4) > 0)
                .toList();
    }

    List<FigureRow> rows() {
        return rows;
    }

    static FigureTable table(RandomFigures... quarters) {
        List<FigureRow> all = new ArrayList<>();
        for (RandomFigures of : quarters) {
            all.addAll(of.rows);
        }
        return FigureTable.of("latest", all);
    }

    /** The alliance's terms, exactly. */
    Terms total() {
        Terms sum = exact.values().stream().reduce(Terms.NONE, Terms::plus);
        return kpi == Kpi.TALENT_MOBILITY_INDEX
                ? new Terms(sum.numerator(), BigDecimal.valueOf(Kpi.MOBILITY_GOAL))
                : sum;
    }

    private void addMember(String area) {
        Terms terms = terms();
        boolean isReported = terms.denominator().signum() != 0 && (isAlwaysThere() || random.nextInt(5) > 0);
        if (isReported) {
            exact.put(area, terms);
        }
        if (kpi == Kpi.MEMBER_COUNT) {
            // Of members there are rows of other KPIs only.
            rows.add(Figures.row(Kpi.AI_EXPORTS, area, quarter.toString(), "1.000000"));
        } else {
            rows.add(row(area, isReported ? Optional.of(terms) : Optional.empty()));
        }
    }

    private void addAlliance(int members) {
        boolean isThere = !exact.isEmpty() || kpi == Kpi.MEMBER_COUNT;
        Terms total = kpi == Kpi.MEMBER_COUNT ? new Terms(BigDecimal.valueOf(members), BigDecimal.ONE) : total();
        rows.add(row(FigureRow.ALLIANCE, isThere ? Optional.of(total) : Optional.empty()));
    }

    private FigureRow row(String area, Optional<Terms> terms) {
        boolean isRatio = kpi.kind() == Kpi.Kind.RATIO;
        return Figures.row(
                kpi.id(),
                area,
                quarter,
                terms.map(this::value),
                terms.filter(of -> isRatio).map(Terms::numerator).map(Exact::figure),
                terms.filter(of -> isRatio).map(Terms::denominator).map(Exact::figure),
                terms.isPresent() ? ObsStatus.A : ObsStatus.O);
    }

    private BigDecimal value(Terms terms) {
        if (kpi.kind() != Kpi.Kind.RATIO) {
            return Exact.figure(terms.numerator());
        }
        BigDecimal percent = terms.numerator().multiply(Exact.HUNDRED).divide(terms.denominator(), Exact.DIGITS);
        return Exact.figure(kpi == Kpi.AI_EXPORT_GROWTH ? percent.subtract(Exact.HUNDRED) : percent);
    }

    private boolean isAlwaysThere() {
        return kpi.kind() == Kpi.Kind.COUNT || kpi == Kpi.TALENT_MOBILITY_INDEX || kpi == Kpi.STANDARD_ADOPTION_RATE;
    }

    private Terms terms() {
        return switch (kpi) {
            case RD_EXPENDITURE_SHARE, JOINT_RESEARCH_ALLOCATION_SHARE, CONTINGENCY_RESERVE_SHARE ->
                new Terms(decimal(1_000_000), decimal(50_000_000));
            case CROSS_BORDER_FELLOWS, ACTIVE_FELLOWS, INBOUND_FELLOWS, CERTIFIED_MODELS, MEMBER_COUNT ->
                new Terms(count(400), BigDecimal.ONE);
            case TALENT_MOBILITY_INDEX -> new Terms(count(400), BigDecimal.valueOf(Kpi.MOBILITY_GOAL));
            case STANDARD_ADOPTION_RATE -> new Terms(count(2), BigDecimal.ONE);
            case AUDIT_COMPLIANCE_RATE -> compliance();
            case AI_EXPORTS -> new Terms(decimal(5), BigDecimal.ONE);
            case ECONOMIC_IMPACT, CUMULATIVE_ECONOMIC_IMPACT ->
                new Terms(decimal(5).subtract(decimal(5)), BigDecimal.ONE);
            case AI_EXPORT_GROWTH -> new Terms(decimal(5), decimal(5));
        };
    }

    private Terms compliance() {
        int models = random.nextInt(4);
        return new Terms(count(models + 1), BigDecimal.valueOf(models));
    }

    private BigDecimal count(int below) {
        return BigDecimal.valueOf(random.nextInt(below));
    }

    /** Something with as many digits as an amount divided by a rate has; sometimes very small. */
    private BigDecimal decimal(int most) {
        BigDecimal thirds = BigDecimal.valueOf(random.nextInt(Integer.MAX_VALUE) + 1L)
                .multiply(BigDecimal.valueOf(most))
                .divide(BigDecimal.valueOf(3L * Integer.MAX_VALUE), DIGITS, RoundingMode.HALF_EVEN);
        return random.nextInt(20) == 0 ? thirds.movePointLeft(4) : thirds;
    }
}
