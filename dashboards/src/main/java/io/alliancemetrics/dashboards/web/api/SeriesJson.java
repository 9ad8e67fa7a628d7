package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.review.Projection.Step;
import io.alliancemetrics.dashboards.review.Series;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.List;

/** A KPI of the alliance over time, with the path to its target and the projection. */
public record SeriesJson(
        String kpi, String unitMeasure, String quarter, String vintage, TargetJson target, List<EntryJson> series) {
    /** A quarter; null is what there is not. A figure that is not there has the status O, one to come has none. */
    public record EntryJson(
            String timePeriod,
            BigDecimal obsValue,
            String obsStatus,
            BigDecimal pathValue,
            BigDecimal projectedValue,
            BigDecimal low,
            BigDecimal high) {
        static EntryJson of(Series.Entry entry) {
            return new EntryJson(
                    entry.quarter().toString(),
                    entry.value().orElse(null),
                    entry.row().map(FigureRow::status).map(ObsStatus::name).orElse(null),
                    entry.path().orElse(null),
                    entry.projected().map(Step::value).orElse(null),
                    entry.projected().map(Step::low).orElse(null),
                    entry.projected().map(Step::high).orElse(null));
        }
    }

    public static SeriesJson of(Quarter quarter, String vintage, Series series) {
        return new SeriesJson(
                series.kpi().id(),
                series.kpi().unit().name(),
                quarter.toString(),
                vintage,
                series.kpi().target().map(TargetJson::of).orElse(null),
                series.entries().stream().map(EntryJson::of).toList());
    }
}
