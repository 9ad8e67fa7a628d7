package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureFilter;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.review.Against;
import io.alliancemetrics.dashboards.review.Bridge;
import io.alliancemetrics.dashboards.review.BridgeAnswer;
import io.alliancemetrics.dashboards.review.Projections;
import io.alliancemetrics.dashboards.review.Roadmap;
import io.alliancemetrics.dashboards.review.Series;
import io.alliancemetrics.dashboards.web.api.BridgeCsv;
import io.alliancemetrics.dashboards.web.api.BridgesJson;
import io.alliancemetrics.dashboards.web.api.ProjectionCsv;
import io.alliancemetrics.dashboards.web.api.ProjectionsJson;
import io.alliancemetrics.dashboards.web.api.RoadmapCsv;
import io.alliancemetrics.dashboards.web.api.RoadmapJson;
import io.alliancemetrics.dashboards.web.api.SeriesCsv;
import io.alliancemetrics.dashboards.web.api.SeriesJson;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers with the analysis behind the review, as JSON or CSV. */
final class ReviewApiHandlers {
    private static final Set<String> OF_A_REVIEW = Set.of(RequestParameters.QUARTER, RequestParameters.VINTAGE);
    private static final Set<String> OF_A_SERIES =
            Set.of(RequestParameters.KPI, RequestParameters.QUARTER, RequestParameters.VINTAGE);
    private static final Set<String> OF_BRIDGES = Set.of(
            RequestParameters.KPI, RequestParameters.QUARTER, RequestParameters.VINTAGE, RequestParameters.AGAINST);

    private final Sources sources;

    ReviewApiHandlers(Sources sources) {
        this.sources = sources;
    }

    /** What was asked for: checked, and there. */
    private record Asked(
            String vintage, Quarter quarter, Optional<Kpi> kpi, Optional<Against> against, FigureTable table) {
        /** {@code alliance-bridge-ai_exports-2026-Q3-latest-year.csv}. */
        String fileName(String section) {
            return Stream.of(
                            Optional.of("alliance-" + section),
                            kpi.map(Kpi::id),
                            Optional.of(quarter.toString()),
                            Optional.of(vintage),
                            against.map(Against::id))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining("-", "", ".csv"));
        }
    }

    void projectionsAsJson(Context context) {
        Asked asked = asked(context, OF_A_REVIEW);
        Answers.json(
                context,
                ProjectionsJson.of(asked.quarter(), asked.vintage(), Projections.of(asked.table(), asked.quarter())));
    }

    void projectionsAsCsv(Context context) {
        Asked asked = asked(context, OF_A_REVIEW);
        byte[] csv = ProjectionCsv.of(Projections.of(asked.table(), asked.quarter()));
        Answers.csv(context, asked.fileName("projections"), csv);
    }

    void bridgesAsJson(Context context) {
        Asked asked = asked(context, OF_BRIDGES);
        Against against = asked.against().orElse(Against.PREVIOUS);
        Answers.json(context, BridgesJson.of(asked.quarter(), asked.vintage(), against, bridges(asked)));
    }

    void bridgesAsCsv(Context context) {
        Asked asked = asked(context, OF_BRIDGES);
        Answers.csv(context, asked.fileName("bridge"), BridgeCsv.of(bridges(asked)));
    }

    void roadmapAsJson(Context context) {
        Asked asked = asked(context, OF_A_REVIEW);
        Answers.json(context, RoadmapJson.of(asked.vintage(), Roadmap.of(asked.table(), asked.quarter())));
    }

    void roadmapAsCsv(Context context) {
        Asked asked = asked(context, OF_A_REVIEW);
        Answers.csv(context, asked.fileName("roadmap"), RoadmapCsv.of(Roadmap.of(asked.table(), asked.quarter())));
    }

    void seriesAsJson(Context context) {
        Asked asked = asked(context, OF_A_SERIES);
        Answers.json(context, SeriesJson.of(asked.quarter(), asked.vintage(), series(asked)));
    }

    void seriesAsCsv(Context context) {
        Asked asked = asked(context, OF_A_SERIES);
        Answers.csv(context, asked.fileName("series"), SeriesCsv.of(series(asked)));
    }

    /** Of one KPI, or of all in the order of the catalogue. */
    private static List<BridgeAnswer> bridges(Asked asked) {
        Quarter before = asked.against().orElse(Against.PREVIOUS).before(asked.quarter());
        return Arrays.stream(Kpi.values())
                .filter(kpi -> asked.kpi().map(kpi::equals).orElse(true))
                .map(kpi -> Bridge.between(kpi, asked.table(), before, asked.quarter()))
                .toList();
    }

    private static Series series(Asked asked) {
        Kpi kpi = asked.kpi()
                .orElseThrow(() -> RefusedRequestException.malformed(
                        "The parameter kpi is not there, expected the id of a KPI. The catalogue is at /api/v1/kpis."));
        return Series.of(kpi, asked.table(), asked.quarter());
    }

    /** Without a vintage the latest figures are meant, without a quarter the vintage's newest. */
    private Asked asked(Context context, Set<String> known) {
        RequestParameters parameters = new RequestParameters(context.queryParamMap()).allowOnly(known);
        String vintage = parameters.vintage().orElse(Coverage.LATEST);
        Coverage coverage = sources.coverage();
        coverage.require(
                new FigureFilter(parameters.quarter(), Optional.of(vintage), Optional.empty(), Optional.empty()));
        return new Asked(
                vintage,
                parameters.quarter().or(() -> coverage.newest(vintage)).orElseThrow(),
                parameters.kpi(),
                parameters.against(),
                sources.table(vintage));
    }
}
