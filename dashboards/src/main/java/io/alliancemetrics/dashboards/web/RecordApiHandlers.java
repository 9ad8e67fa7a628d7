package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureFilter;
import io.alliancemetrics.dashboards.figures.Release;
import io.alliancemetrics.dashboards.records.Trace;
import io.alliancemetrics.dashboards.records.TraceQuestion;
import io.alliancemetrics.dashboards.review.CauseAnswer;
import io.alliancemetrics.dashboards.web.api.CauseCsv;
import io.alliancemetrics.dashboards.web.api.CausesJson;
import io.alliancemetrics.dashboards.web.api.CertificateCsv;
import io.alliancemetrics.dashboards.web.api.CertificatesJson;
import io.alliancemetrics.dashboards.web.api.CorridorCsv;
import io.alliancemetrics.dashboards.web.api.CorridorsJson;
import io.alliancemetrics.dashboards.web.api.MobilityCsv;
import io.alliancemetrics.dashboards.web.api.MobilityJson;
import io.alliancemetrics.dashboards.web.api.ReportingCsv;
import io.alliancemetrics.dashboards.web.api.ReportingJson;
import io.alliancemetrics.dashboards.web.api.TraceCsv;
import io.alliancemetrics.dashboards.web.api.TraceJson;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers with what is counted from the records, as JSON or CSV. */
final class RecordApiHandlers {
    private static final Set<String> OF_A_REVIEW = Set.of(RequestParameters.QUARTER, RequestParameters.VINTAGE);

    private static final Set<String> OF_CAUSES = Set.of(RequestParameters.KPI, RequestParameters.QUARTER);

    private final Sources sources;

    RecordApiHandlers(Sources sources) {
        this.sources = sources;
    }

    /** A quarter in a vintage that has it. */
    private record Asked(Quarter quarter, String vintage) {
        /** {@code alliance-corridors-2026-Q3-latest.csv}. */
        String fileName(String section) {
            return "alliance-" + section + "-" + quarter + "-" + vintage + ".csv";
        }
    }

    void corridorsAsJson(Context context) {
        Asked asked = asked(context);
        Answers.json(
                context,
                CorridorsJson.of(
                        asked.quarter(),
                        asked.vintage(),
                        sources.records().corridors(asked.vintage(), asked.quarter())));
    }

    void corridorsAsCsv(Context context) {
        Asked asked = asked(context);
        byte[] csv = CorridorCsv.of(asked.quarter(), sources.records().corridors(asked.vintage(), asked.quarter()));
        Answers.csv(context, asked.fileName("corridors"), csv);
    }

    void mobilityAsJson(Context context) {
        Asked asked = asked(context);
        Answers.json(
                context,
                MobilityJson.of(
                        asked.quarter(),
                        asked.vintage(),
                        sources.records().corridors(asked.vintage(), asked.quarter())));
    }

    void mobilityAsCsv(Context context) {
        Asked asked = asked(context);
        byte[] csv = MobilityCsv.of(asked.quarter(), sources.records().corridors(asked.vintage(), asked.quarter()));
        Answers.csv(context, asked.fileName("mobility"), csv);
    }

    void certificatesAsJson(Context context) {
        Asked asked = asked(context);
        Answers.json(
                context,
                CertificatesJson.of(
                        asked.quarter(),
                        asked.vintage(),
                        sources.records().certificates(asked.vintage(), asked.quarter())));
    }

    void certificatesAsCsv(Context context) {
        Asked asked = asked(context);
        byte[] csv = CertificateCsv.of(sources.records().certificates(asked.vintage(), asked.quarter()));
        Answers.csv(context, asked.fileName("certificates"), csv);
    }

    void reportingAsJson(Context context) {
        Asked asked = asked(context);
        Answers.json(
                context,
                ReportingJson.of(
                        asked.quarter(), asked.vintage(), sources.records().reports(asked.vintage(), asked.quarter())));
    }

    void reportingAsCsv(Context context) {
        Asked asked = asked(context);
        byte[] csv = ReportingCsv.of(sources.records().reports(asked.vintage(), asked.quarter()));
        Answers.csv(context, asked.fileName("reporting"), csv);
    }

    void causesAsJson(Context context) {
        RequestParameters parameters = new RequestParameters(context.queryParamMap()).allowOnly(OF_CAUSES);
        Release release = release(parameters);
        Answers.json(context, CausesJson.of(Quarter.parse(release.vintage()), causes(parameters, release)));
    }

    void causesAsCsv(Context context) {
        RequestParameters parameters = new RequestParameters(context.queryParamMap()).allowOnly(OF_CAUSES);
        Release release = release(parameters);
        Answers.csv(context, "alliance-causes-" + release.vintage() + ".csv", CauseCsv.of(causes(parameters, release)));
    }

    /** Of one KPI, or of all in the order of the catalogue. */
    private List<CauseAnswer> causes(RequestParameters parameters, Release release) {
        Optional<Kpi> one = parameters.kpi();
        return Arrays.stream(Kpi.values())
                .filter(kpi -> one.map(kpi::equals).orElse(true))
                .map(kpi -> sources.causes(kpi, release))
                .toList();
    }

    /** Of the quarter, or the newest one. */
    private Release release(RequestParameters parameters) {
        return parameters
                .quarter()
                .map(Quarter::toString)
                .or(() -> sources.coverage().vintages().stream()
                        .filter(vintage -> !vintage.equals(Coverage.LATEST))
                        .findFirst())
                .flatMap(sources::release)
                .orElseThrow(() -> RefusedRequestException.unknown(
                        "There is no such release. Only a released quarter can be compared with the latest figures."));
    }

    void traceAsJson(Context context) {
        Answers.json(context, TraceJson.of(trace(context)));
    }

    void traceAsCsv(Context context) {
        Trace trace = trace(context);
        String of = trace.figure().refArea() + "-" + trace.figure().timePeriod() + "-"
                + trace.figure().vintage();
        Answers.csv(context, "alliance-trace-" + trace.kpi().id() + "-" + of + ".csv", TraceCsv.of(trace));
    }

    private Trace trace(Context context) {
        RequestParameters parameters = new RequestParameters(context.queryParamMap()).allowOnly(TraceParameters.KNOWN);
        Asked asked = asked(parameters);
        TraceQuestion question = TraceParameters.question(parameters, asked.quarter(), asked.vintage());
        return sources.records().trace(question).orElseThrow(() -> TraceParameters.noSuchFigure(question));
    }

    private Asked asked(Context context) {
        return asked(new RequestParameters(context.queryParamMap()).allowOnly(OF_A_REVIEW));
    }

    /** Without a vintage the latest figures are meant, without a quarter the vintage's newest. */
    private Asked asked(RequestParameters parameters) {
        String vintage = parameters.vintage().orElse(Coverage.LATEST);
        Coverage coverage = sources.coverage();
        coverage.require(new FigureFilter(
                parameters.quarter(), Optional.of(vintage), Optional.<Kpi>empty(), Optional.<String>empty()));
        return new Asked(parameters.quarter().or(() -> coverage.newest(vintage)).orElseThrow(), vintage);
    }
}
