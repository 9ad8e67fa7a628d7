package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.dashboards.figures.FigureReader;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.figures.Release;
import io.alliancemetrics.dashboards.kept.DataState;
import io.alliancemetrics.dashboards.kept.Kept;
import io.alliancemetrics.dashboards.records.CauseReader;
import io.alliancemetrics.dashboards.records.CertificateReader;
import io.alliancemetrics.dashboards.records.CertifiedModel;
import io.alliancemetrics.dashboards.records.CorridorReader;
import io.alliancemetrics.dashboards.records.Corridors;
import io.alliancemetrics.dashboards.records.CutOff;
import io.alliancemetrics.dashboards.records.Report;
import io.alliancemetrics.dashboards.records.ReportingReader;
import io.alliancemetrics.dashboards.records.Trace;
import io.alliancemetrics.dashboards.records.TraceQuestion;
import io.alliancemetrics.dashboards.records.TraceReader;
import io.alliancemetrics.dashboards.review.BridgeStep;
import io.alliancemetrics.schemas.value.Quarter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What pages and read API count from the records, kept in memory and read anew in the background: the more records, the longer
 * it takes.
 *
 * <p>Every method throws {@link io.alliancemetrics.dashboards.clickhouse.ClickHouseUnavailableException} if ClickHouse does not
 * answer.
 */
final class RecordSources {
    /** A quarter in a vintage, on a day: the day decides which quarters are over. */
    private record Asked(String vintage, Quarter quarter, LocalDate today) {}

    private final Clock clock = Clock.systemUTC();
    private final Kept<Asked, Corridors> corridors;
    private final Kept<Asked, List<CertifiedModel>> certificates;
    private final Kept<Asked, List<Report>> reports;
    private final Kept<TraceQuestion, Optional<Trace>> traces;
    private final Kept<Release, List<BridgeStep>> causes;

    /**
     * @param tables all figures of a vintage
     * @param cutOffs which records count in a vintage
     * @param background runs what takes long
     */
    RecordSources(
            ClickHouseReads reads,
            DataState data,
            Function<String, FigureTable> tables,
            Function<String, CutOff> cutOffs,
            Executor background) {
        CorridorReader ofCorridors = new CorridorReader(reads);
        CertificateReader ofCertificates = new CertificateReader(reads);
        ReportingReader ofReports = new ReportingReader(reads);
        TraceReader ofTraces = new TraceReader(reads);
        CauseReader ofCauses = new CauseReader(reads, new FigureReader(reads));
        this.corridors = Kept.following(
                data,
                asked -> ofCorridors.read(
                        tables.apply(asked.vintage()), asked.quarter(), cutOffs.apply(asked.vintage())),
                background);
        this.certificates = Kept.following(
                data,
                asked -> ofCertificates.read(
                        tables.apply(asked.vintage()).members(asked.quarter()),
                        asked.quarter(),
                        cutOffs.apply(asked.vintage())),
                background);
        this.reports = Kept.following(
                data,
                asked -> ofReports.read(
                        tables.apply(asked.vintage()), asked.quarter(), cutOffs.apply(asked.vintage()), asked.today()),
                background);
        this.traces = Kept.following(
                data,
                question ->
                        ofTraces.read(question, tables.apply(question.vintage()), cutOffs.apply(question.vintage())),
                background);
        this.causes = Kept.following(data, ofCauses::steps, background);
    }

    /** The steps from a release's figures to the latest ones, a step for every cause. */
    List<BridgeStep> causes(Release release) {
        return causes.get(release);
    }

    /** The same if they are there already; otherwise they are read in the background. */
    Optional<List<BridgeStep>> causesIfThere(Release release) {
        return causes.ifThere(release);
    }

    Corridors corridors(String vintage, Quarter quarter) {
        return corridors.get(asked(vintage, quarter));
    }

    /** The certified models of the members. */
    List<CertifiedModel> certificates(String vintage, Quarter quarter) {
        return certificates.get(asked(vintage, quarter));
    }

    /** What members have reported for the figures up to a quarter. */
    List<Report> reports(String vintage, Quarter quarter) {
        return reports.get(asked(vintage, quarter));
    }

    /** What a figure is made of; nothing if there is no such figure. */
    Optional<Trace> trace(TraceQuestion question) {
        return traces.get(question);
    }

    private Asked asked(String vintage, Quarter quarter) {
        return new Asked(vintage, quarter, LocalDate.now(clock));
    }
}
