package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.records.TraceQuestion;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.Set;

/** Which figure an address asks to trace, and which of its records. */
final class TraceParameters {
    static final Set<String> KNOWN = Set.of(
            RequestParameters.KPI,
            RequestParameters.REF_AREA,
            RequestParameters.QUARTER,
            RequestParameters.VINTAGE,
            RequestParameters.LIMIT,
            RequestParameters.OFFSET);

    private TraceParameters() {}

    /** Without a reference area the alliance's figure is meant. */
    static TraceQuestion question(RequestParameters parameters, Quarter quarter, String vintage) {
        return new TraceQuestion(
                kpi(parameters),
                refArea(parameters),
                quarter,
                vintage,
                parameters
                        .number(RequestParameters.LIMIT, 1, TraceQuestion.MOST)
                        .orElse(TraceQuestion.USUAL),
                parameters
                        .number(RequestParameters.OFFSET, 0, Integer.MAX_VALUE)
                        .orElse(0));
    }

    /** The parameters that name the figure, but for its quarter and vintage, beginning with an ampersand. */
    static String figure(RequestParameters parameters) {
        return "&" + RequestParameters.KPI + "=" + kpi(parameters).id() + "&" + RequestParameters.REF_AREA + "="
                + refArea(parameters);
    }

    private static Kpi kpi(RequestParameters parameters) {
        return parameters
                .kpi()
                .orElseThrow(() -> RefusedRequestException.malformed("The parameter kpi is not there, expected "
                        + "the id of a KPI. The catalogue is at /api/v1/kpis."));
    }

    private static String refArea(RequestParameters parameters) {
        return parameters.refArea().orElse(FigureRow.ALLIANCE);
    }

    static RefusedRequestException noSuchFigure(TraceQuestion question) {
        return RefusedRequestException.unknown(
                "There is no figure " + question.kpi().id() + " of " + question.refArea() + " in " + question.quarter()
                        + ": it is no member in that quarter, or the figure is the alliance's only.");
    }
}
