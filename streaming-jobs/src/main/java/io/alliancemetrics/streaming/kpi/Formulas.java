package io.alliancemetrics.streaming.kpi;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.streaming.cells.CellKind;
import io.alliancemetrics.streaming.cells.CellSum;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** The KPIs of one member in one quarter, as {@link Kpi} defines them; docs/kpis.md has the definitions in full. */
final class Formulas {
    private static final BigFraction MOBILITY_GOAL = BigFraction.of(Kpi.MOBILITY_GOAL);

    private final VintageCells cells;
    private final Conversion conversion;
    private final Exports exports;

    Formulas(VintageCells cells) {
        this.cells = cells;
        this.conversion = new Conversion(cells);
        this.exports = new Exports(cells, conversion);
    }

    Part of(Kpi kpi, int area, int quarter) {
        return switch (kpi) {
            case RD_EXPENDITURE_SHARE -> shareOfAllocations(CellKind.EXPENDITURE_JOINT_RESEARCH, area, quarter);
            case JOINT_RESEARCH_ALLOCATION_SHARE ->
                shareOfAllocations(CellKind.ALLOCATION_JOINT_RESEARCH, area, quarter);
            case CONTINGENCY_RESERVE_SHARE -> shareOfAllocations(CellKind.ALLOCATION_CONTINGENCY, area, quarter);
            case CROSS_BORDER_FELLOWS -> count(CellKind.FELLOWS_BEGUN, area, quarter);
            case TALENT_MOBILITY_INDEX -> mobilityIndex(area, quarter);
            case ACTIVE_FELLOWS -> count(CellKind.FELLOWS_ACTIVE, area, quarter);
            case INBOUND_FELLOWS -> count(CellKind.FELLOWS_INBOUND, area, quarter);
            case CERTIFIED_MODELS -> count(CellKind.MODELS_CERTIFIED, area, quarter);
            case STANDARD_ADOPTION_RATE -> adoption(area, quarter);
            case AUDIT_COMPLIANCE_RATE -> compliance(area, quarter);
            case AI_EXPORTS -> Part.sum(exports.in(area, quarter));
            case ECONOMIC_IMPACT -> Part.sum(exports.ofYearTo(area, quarter).minus(exports.ofBaseYear(area)));
            case CUMULATIVE_ECONOMIC_IMPACT -> Part.sum(exports.aboveBaseTo(area, quarter));
            case AI_EXPORT_GROWTH -> growth(area, quarter);
            case MEMBER_COUNT -> Part.count(1, false);
        };
    }

    private Part shareOfAllocations(CellKind numeratorKind, int area, int quarter) {
        Total numerator = money(Stream.of(numeratorKind), area, quarter);
        Total denominator = money(CellKind.ALLOCATIONS.stream(), area, quarter);
        if (numerator.isMissing() || denominator.isMissing()) {
            return Part.MISSING;
        }
        boolean isProvisional = numerator.isProvisional() || denominator.isProvisional();
        return Part.ratio(numerator.value(), denominator.value(), isProvisional);
    }

    private Total money(Stream<CellKind> kinds, int area, int quarter) {
        List<VintageCells.Money> money =
                kinds.flatMap(kind -> cells.money(kind, area, quarter).stream()).toList();
        return conversion.inEur(money, quarter);
    }

    private Part count(CellKind kind, int area, int quarter) {
        CellSum sum = cells.running(kind, area, quarter);
        return Part.count(sum.count(), sum.provisional() > 0);
    }

    private Part mobilityIndex(int area, int quarter) {
        Part fellows = count(CellKind.FELLOWS_BEGUN, area, quarter);
        return Part.ratio(fellows.numerator(), MOBILITY_GOAL, fellows.isProvisional());
    }

    private Part adoption(int area, int quarter) {
        Part models = count(CellKind.MODELS_CERTIFIED, area, quarter);
        BigFraction adopted = models.numerator().signum() > 0 ? BigFraction.ONE : BigFraction.ZERO;
        return Part.ratio(adopted, BigFraction.ONE, models.isProvisional());
    }

    private Part compliance(int area, int quarter) {
        Part models = count(CellKind.MODELS_CERTIFIED, area, quarter);
        long compliant = cells.running(CellKind.MODELS_COMPLIANT, area, quarter).count();
        return Part.ratio(BigFraction.of(compliant), models.numerator(), models.isProvisional());
    }

    private Part growth(int area, int quarter) {
        Total now = exports.in(area, quarter);
        Total base = exports.inBase(area, quarter);
        if (now.isMissing() || base.isMissing()) {
            return Part.MISSING;
        }
        return Part.ratio(now.value(), base.value(), now.isProvisional() || base.isProvisional());
    }
}
