package io.alliancemetrics.schemas.kpi;

import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The catalogue of KPIs: what each one means, its unit, where it should go and by when. */
public enum Kpi {
    RD_EXPENDITURE_SHARE(
            Unit.PERCENT,
            Kind.RATIO,
            "R&D expenditure share",
            "Expenditure on joint research as a share of all money allocated to R&D in the quarter.",
            "100 × Σ EXPENDITURE on JOINT_RESEARCH ÷ Σ ALLOCATION of all purposes, in EUR, booked in the quarter",
            Direction.INCREASE,
            new KpiTarget(KpiTarget.Comparison.AT_LEAST, new BigDecimal("15"), null)),
    JOINT_RESEARCH_ALLOCATION_SHARE(
            Unit.PERCENT,
            Kind.RATIO,
            "Joint research allocation share",
            "Share of the quarter's allocations that is set aside for joint research.",
            "100 × Σ ALLOCATION to JOINT_RESEARCH ÷ Σ ALLOCATION, in EUR",
            Direction.INCREASE,
            null),
    CONTINGENCY_RESERVE_SHARE(
            Unit.PERCENT,
            Kind.RATIO,
            "Contingency reserve share",
            "Share of the quarter's allocations that is held in reserve.",
            "100 × Σ ALLOCATION to CONTINGENCY ÷ Σ ALLOCATION, in EUR",
            Direction.INCREASE,
            new KpiTarget(KpiTarget.Comparison.AT_LEAST, new BigDecimal("10"), null)),
    CROSS_BORDER_FELLOWS(
            Unit.PERSONS,
            Kind.COUNT,
            "Cross-border fellows",
            "Distinct fellows whose cross-border fellowship has begun by the end of the quarter, counted at the home area of their first one.",
            "distinct fellows with a fellowship, home ≠ host, begun on or before the quarter's last day",
            Direction.INCREASE,
            null),
    TALENT_MOBILITY_INDEX(
            Unit.INDEX,
            Kind.RATIO,
            "Talent mobility index",
            "Cross-border fellows against the goal of 5,000.",
            "100 × cross_border_fellows ÷ 5000",
            Direction.INCREASE,
            new KpiTarget(KpiTarget.Comparison.AT_LEAST, new BigDecimal("100"), Quarter.parse("2028-Q4"))),
    ACTIVE_FELLOWS(
            Unit.PERSONS,
            Kind.COUNT,
            "Active fellows",
            "Distinct fellows of the area who are abroad at some time of the quarter.",
            "distinct fellows of the home area with a cross-border fellowship that overlaps the quarter",
            Direction.INCREASE,
            null),
    INBOUND_FELLOWS(
            Unit.PERSONS,
            Kind.COUNT,
            "Inbound fellows",
            "Distinct fellows whom the area hosts at some time of the quarter.",
            "distinct fellows with a cross-border fellowship to the host area that overlaps the quarter",
            Direction.INCREASE,
            null),
    CERTIFIED_MODELS(
            Unit.MODELS,
            Kind.COUNT,
            "Certified models",
            "Models with at least one certificate that is valid on the quarter's last day.",
            "models with a certificate issued, not expired and not withdrawn on the quarter's last day",
            Direction.INCREASE,
            new KpiTarget(KpiTarget.Comparison.AT_LEAST, new BigDecimal("12"), Quarter.parse("2027-Q4"))),
    STANDARD_ADOPTION_RATE(
            Unit.PERCENT,
            Kind.RATIO,
            "Standard adoption rate",
            "Share of members with at least one certified model.",
            "100 × members with a certified model ÷ members",
            Direction.INCREASE,
            new KpiTarget(KpiTarget.Comparison.MORE_THAN, new BigDecimal("80"), Quarter.parse("2028-Q4"))),
    AUDIT_COMPLIANCE_RATE(
            Unit.PERCENT,
            Kind.RATIO,
            "Audit compliance rate",
            "Share of certified models whose safety, bias and privacy audits are all younger than six months.",
            "100 × certified models with all three audits later than the quarter's last day − 6 months ÷ certified models",
            Direction.INCREASE,
            new KpiTarget(KpiTarget.Comparison.EQUAL_TO, new BigDecimal("100"), null)),
    AI_EXPORTS(
            Unit.USD_BN,
            Kind.SUM,
            "AI exports",
            "Exports of AI goods and services in the quarter.",
            "Σ amount in USD ÷ 10⁹",
            Direction.INCREASE,
            null),
    ECONOMIC_IMPACT(
            Unit.USD_BN,
            Kind.SUM,
            "Economic impact",
            "AI exports of the last four quarters less those of 2024.",
            "Σ ai_exports(q−3 … q) − Σ ai_exports(2024-Q1 … 2024-Q4)",
            Direction.INCREASE,
            new KpiTarget(KpiTarget.Comparison.AT_LEAST, new BigDecimal("30"), Quarter.parse("2030-Q4"))),
    CUMULATIVE_ECONOMIC_IMPACT(
            Unit.USD_BN,
            Kind.SUM,
            "Cumulative economic impact",
            "AI exports above those of the same quarters of 2024, added up since 2026-Q1.",
            "Σ over i = 2026-Q1 … q of ai_exports(i) − ai_exports(same quarter of 2024)",
            Direction.INCREASE,
            new KpiTarget(KpiTarget.Comparison.AT_LEAST, new BigDecimal("50"), Quarter.parse("2029-Q4"))),
    AI_EXPORT_GROWTH(
            Unit.PERCENT,
            Kind.RATIO,
            "AI export growth",
            "Growth of AI exports on the same quarter of 2024.",
            "100 × (ai_exports(q) ÷ ai_exports(same quarter of 2024) − 1)",
            Direction.INCREASE,
            null),
    MEMBER_COUNT(
            Unit.MEMBERS,
            Kind.COUNT,
            "Members",
            "Members of the alliance at the end of the quarter.",
            "number of areas that have joined and not left by the quarter's last day",
            Direction.INCREASE,
            new KpiTarget(KpiTarget.Comparison.AT_LEAST, new BigDecimal("20"), Quarter.parse("2029-Q4")));

    /** The first quarter that has figures. */
    public static final Quarter FIRST_QUARTER = Quarter.of(2026, 1);

    /** The year that economic impact and growth are measured against. */
    public static final int BASE_YEAR = 2024;

    /** The goal that the talent mobility index sets to 100. */
    public static final int MOBILITY_GOAL = 5_000;

    /** Unit of measure. */
    public enum Unit {
        PERCENT("%"),
        INDEX("index"),
        PERSONS("persons"),
        MODELS("models"),
        USD_BN("bn USD"),
        MEMBERS("members");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        /** Short, for a column of a table. */
        public String label() {
            return label;
        }
    }

    /** How the alliance's figure comes from its members': sums of counts or amounts, or a ratio of sums. */
    public enum Kind {
        COUNT,
        SUM,
        RATIO
    }

    /** Where a KPI should go. */
    public enum Direction {
        INCREASE,
        DECREASE
    }

    private final Unit unit;
    private final Kind kind;
    private final String title;
    private final String description;
    private final String formula;
    private final Direction direction;
    private final KpiTarget target;

    Kpi(Unit unit, Kind kind, String title, String description, String formula, Direction direction, KpiTarget target) {
        this.unit = unit;
        this.kind = kind;
        this.title = title;
        this.description = description;
        this.formula = formula;
        this.direction = direction;
        this.target = target;
    }

    /** {@code rd_expenditure_share}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Unit unit() {
        return unit;
    }

    public Kind kind() {
        return kind;
    }

    /** A few words, for a heading. */
    public String title() {
        return title;
    }

    /** One sentence for the council. */
    public String description() {
        return description;
    }

    /** The definition, as a formula. */
    public String formula() {
        return formula;
    }

    public Direction direction() {
        return direction;
    }

    public Optional<KpiTarget> target() {
        return Optional.ofNullable(target);
    }

    public static Optional<Kpi> of(String id) {
        return Arrays.stream(values()).filter(kpi -> kpi.id().equals(id)).findFirst();
    }
}
