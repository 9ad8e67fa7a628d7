package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One end of a bridge: a KPI in a quarter of a table. */
record Side(Kpi kpi, FigureTable table, Quarter quarter) {
    Optional<FigureRow> alliance() {
        return table.alliance(kpi, quarter);
    }

    List<String> members() {
        return table.members(quarter);
    }

    boolean isMember(String refArea) {
        return members().contains(refArea);
    }

    /** The member's own figure; {@code member_count} has none of members, and each counts 1. */
    Optional<BigDecimal> value(String refArea) {
        if (kpi == Kpi.MEMBER_COUNT) {
            return isMember(refArea) ? Optional.of(Exact.figure(BigDecimal.ONE)) : Optional.empty();
        }
        return table.row(kpi, refArea, quarter).flatMap(FigureRow::value);
    }

    /** What the alliance's figure is made of; nothing if it is missing, or its terms are not stored. */
    Optional<Terms> allianceTerms() {
        return alliance()
                .flatMap(row -> kpi.kind() == Kpi.Kind.RATIO ? ratio(row) : count(row.value()))
                .filter(terms -> terms.denominator().signum() != 0);
    }

    /** A member's share in the alliance's terms: none if it is no member or missing; nothing if it is not stored. */
    Optional<Terms> memberTerms(String refArea) {
        Optional<BigDecimal> value = value(refArea);
        if (value.isEmpty()) {
            return Optional.of(Terms.NONE);
        }
        if (kpi.kind() != Kpi.Kind.RATIO) {
            return value.map(of -> new Terms(of, BigDecimal.ZERO));
        }
        return table.row(kpi, refArea, quarter).flatMap(Side::ratio).map(this::additive);
    }

    /** The members that have a confidential figure on one of the sides. */
    static Set<String> confidential(List<Side> sides) {
        Set<String> found = new TreeSet<>();
        for (Side side : sides) {
            side.members().stream().filter(side::isConfidential).forEach(found::add);
        }
        return found;
    }

    private boolean isConfidential(String refArea) {
        return table.row(kpi, refArea, quarter).filter(FigureRow::confidential).isPresent();
    }

    /** The index has one goal for the alliance, not one for each member. */
    private Terms additive(Terms terms) {
        return kpi == Kpi.TALENT_MOBILITY_INDEX ? new Terms(terms.numerator(), BigDecimal.ZERO) : terms;
    }

    private static Optional<Terms> count(Optional<BigDecimal> value) {
        return value.map(of -> new Terms(of, BigDecimal.ONE));
    }

    private static Optional<Terms> ratio(FigureRow row) {
        return row.numerator().flatMap(above -> row.denominator().map(below -> new Terms(above, below)));
    }
}
