package io.alliancemetrics.streaming.kpi;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.ObsStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Makes a figure of what members contribute; the only place that rounds. */
final class Figure {
    private static final int SCALE = 6;
    private static final int PRECISION = 38;
    private static final BigFraction HUNDRED = BigFraction.of(100);

    private Figure() {}

    static KpiValue ofMember(Kpi kpi, Part part) {
        return of(kpi, List.of(part));
    }

    /** Sums numerators and denominators, never ratios, over the members that are not missing. */
    static KpiValue of(Kpi kpi, List<Part> parts) {
        List<Part> reporting = parts.stream().filter(part -> !part.isMissing()).toList();
        boolean isProvisional =
                reporting.size() < parts.size() || reporting.stream().anyMatch(Part::isProvisional);
        if (reporting.isEmpty() && kpi != Kpi.MEMBER_COUNT) {
            return missing(parts.size());
        }
        BigFraction numerator = reporting.stream().map(Part::numerator).reduce(BigFraction.ZERO, BigFraction::add);
        BigFraction denominator = denominator(kpi, reporting);
        BigDecimal value = round(value(kpi, numerator, denominator));
        if (value.precision() > PRECISION) {
            return missing(parts.size());
        }
        boolean isRatio = kpi.kind() == Kpi.Kind.RATIO;
        return new KpiValue(
                value,
                isRatio ? fitting(round(numerator)) : null,
                isRatio ? fitting(round(denominator)) : null,
                isProvisional ? ObsStatus.P : ObsStatus.A,
                reporting.size(),
                parts.size());
    }

    private static BigFraction denominator(Kpi kpi, List<Part> parts) {
        if (kpi == Kpi.TALENT_MOBILITY_INDEX) {
            // One goal for the alliance, not one for each member.
            return parts.get(0).denominator();
        }
        return parts.stream().map(Part::denominator).reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static BigFraction value(Kpi kpi, BigFraction numerator, BigFraction denominator) {
        if (kpi.kind() != Kpi.Kind.RATIO) {
            return numerator;
        }
        BigFraction percent = numerator.multiply(HUNDRED).divide(denominator);
        return kpi == Kpi.AI_EXPORT_GROWTH ? percent.subtract(HUNDRED) : percent;
    }

    private static KpiValue missing(int expected) {
        return new KpiValue(null, null, null, ObsStatus.O, 0, expected);
    }

    private static BigDecimal round(BigFraction exact) {
        return exact.bigDecimalValue(SCALE, RoundingMode.HALF_EVEN);
    }

    /** A number that the column cannot hold is left out: it only explains the figure. */
    private static BigDecimal fitting(BigDecimal value) {
        return value.precision() > PRECISION ? null : value;
    }
}
