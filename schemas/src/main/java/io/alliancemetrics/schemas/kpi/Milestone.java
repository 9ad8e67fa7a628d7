package io.alliancemetrics.schemas.kpi;

import io.alliancemetrics.schemas.kpi.KpiTarget.Comparison;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the alliance has promised to have done by 2029, in the order of the roadmap. */
public enum Milestone {
    /** No feed reports it, so no figure can say whether it is there. */
    JOINT_LAB(
            "Joint laboratory",
            "A laboratory that the members run together.",
            null,
            null,
            List.of(Kpi.JOINT_RESEARCH_ALLOCATION_SHARE, Kpi.RD_EXPENDITURE_SHARE)),
    LABEL_ACROSS_PRODUCTS(
            "Label across 12 products",
            "Twelve models carry the alliance's certificate.",
            Kpi.CERTIFIED_MODELS,
            Kpi.CERTIFIED_MODELS.target().orElseThrow(),
            List.of()),
    HALF_OF_THE_FELLOWS(
            "2,500 fellows",
            "Half of the 5,000 fellows who are to work across a border.",
            Kpi.CROSS_BORDER_FELLOWS,
            new KpiTarget(Comparison.AT_LEAST, BigDecimal.valueOf(Kpi.MOBILITY_GOAL / 2), Quarter.parse("2028-Q4")),
            List.of()),
    FIFTY_BILLION(
            "50 billion USD",
            "AI exports above those of 2024 add up to 50 billion USD.",
            Kpi.CUMULATIVE_ECONOMIC_IMPACT,
            Kpi.CUMULATIVE_ECONOMIC_IMPACT.target().orElseThrow(),
            List.of()),
    TWENTY_NATIONS(
            "20 nations",
            "Twenty nations are members.",
            Kpi.MEMBER_COUNT,
            Kpi.MEMBER_COUNT.target().orElseThrow(),
            List.of());

    private final String title;
    private final String description;
    private final Kpi kpi;
    private final KpiTarget target;
    private final List<Kpi> evidence;

    Milestone(String title, String description, Kpi kpi, KpiTarget target, List<Kpi> evidence) {
        this.title = title;
        this.description = description;
        this.kpi = kpi;
        this.target = target;
        this.evidence = evidence;
    }

    /** {@code joint_lab}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A few words, for a heading. */
    public String title() {
        return title;
    }

    /** One sentence for the council. */
    public String description() {
        return description;
    }

    /** The KPI that says whether it is reached; nothing if none does. */
    public Optional<Kpi> kpi() {
        return Optional.ofNullable(kpi);
    }

    /** What that KPI has to reach and by when; there exactly if the KPI is. */
    public Optional<KpiTarget> target() {
        return Optional.ofNullable(target);
    }

    /** KPIs that speak of the same matter, without saying whether it is reached; none if a KPI says that. */
    public List<Kpi> evidence() {
        return evidence;
    }
}
