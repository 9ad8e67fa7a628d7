package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.dashboards.figures.Disclosure;
import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out what a figure is made of: the members' figures, or the records and all messages about them, as of a cut-off.
 * Thread-safe; asks ClickHouse anew.
 *
 * <p>Records of fellows are listed without anything about the fellow, and not at all where they would tell more than the
 * figures do, see {@link Unlisted}.
 */
public final class TraceReader {
    private final ContributionReader contributions;

    public TraceReader(ClickHouseReads reads) {
        this.contributions = new ContributionReader(reads);
    }

    /**
     * Traces a figure.
     *
     * @param figures of the vintage that has this cut-off
     * @return nothing if there is no such figure
     */
    public Optional<Trace> read(TraceQuestion question, FigureTable figures, CutOff cutOff) {
        return figures.row(question.kpi(), question.refArea(), question.quarter())
                .map(figure -> trace(question, figure, figures, cutOff));
    }

    private Trace trace(TraceQuestion question, FigureRow figure, FigureTable figures, CutOff cutOff) {
        List<FigureRow> parts = question.isOfAlliance() ? parts(question, figures) : List.of();
        Optional<Unlisted> unlisted = unlisted(question, figures);
        if (unlisted.isPresent()) {
            return new Trace(question.kpi(), figure, parts, unlisted, List.of(), 0, 0, List.of());
        }
        Contributing contributing = contributing(question, cutOff);
        Rates rates = contributions.rates(contributing, question, cutOff);
        return new Trace(
                question.kpi(),
                figure,
                parts,
                unlisted,
                contributing.isMoney() ? contributions.subtotals(contributing, rates) : List.of(),
                contributions.total(contributing),
                question.offset(),
                contributions.page(contributing, question, rates, cutOff));
    }

    private static List<FigureRow> parts(TraceQuestion question, FigureTable figures) {
        return figures.members(question.quarter()).stream()
                .flatMap(area -> figures.row(question.kpi(), area, question.quarter()).stream())
                .toList();
    }

    private static Optional<Unlisted> unlisted(TraceQuestion question, FigureTable figures) {
        if (question.isOfAlliance()) {
            return question.kpi() == Kpi.MEMBER_COUNT ? Optional.empty() : Optional.of(Unlisted.BY_MEMBER);
        }
        if (question.kpi() == Kpi.INBOUND_FELLOWS) {
            return Optional.of(Unlisted.CORRIDORS);
        }
        boolean isConfidential = Disclosure.KPIS.contains(question.kpi())
                && confidential(question.refArea(), figures).findAny().isPresent();
        return isConfidential ? Optional.of(Unlisted.CONFIDENTIAL) : Optional.empty();
    }

    /** From the lists of several quarters and KPIs together, a confidential figure could be counted. */
    private static Stream<FigureRow> confidential(String refArea, FigureTable figures) {
        return Disclosure.KPIS.stream()
                .flatMap(kpi -> figures.series(kpi, refArea).values().stream())
                .filter(FigureRow::confidential);
    }

    private static Contributing contributing(TraceQuestion question, CutOff cutOff) {
        return switch (question.kpi()) {
            case RD_EXPENDITURE_SHARE, JOINT_RESEARCH_ALLOCATION_SHARE, CONTINGENCY_RESERVE_SHARE ->
                SpendRecords.of(question, cutOff);
            case AI_EXPORTS, ECONOMIC_IMPACT, CUMULATIVE_ECONOMIC_IMPACT, AI_EXPORT_GROWTH ->
                ExportRecords.of(question, cutOff);
            case CROSS_BORDER_FELLOWS, TALENT_MOBILITY_INDEX -> CountedRecords.crossBorderFellows(question, cutOff);
            case ACTIVE_FELLOWS -> CountedRecords.activeFellows(question, cutOff);
            case CERTIFIED_MODELS, STANDARD_ADOPTION_RATE, AUDIT_COMPLIANCE_RATE ->
                CountedRecords.certificates(question, cutOff);
            case MEMBER_COUNT -> CountedRecords.memberships(question, cutOff);
            case INBOUND_FELLOWS ->
                throw new IllegalArgumentException(
                        "Records of " + question.kpi().id() + " are not listed");
        };
    }
}
