package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.records.CorridorFlow;
import io.alliancemetrics.dashboards.records.Corridors;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;

/**
 * Fellows by corridor. A corridor that is not listed has none.
 *
 * @param isWithheld whether no corridor can be shown, because the members' totals would give them away
 */
public record CorridorsJson(String quarter, String vintage, boolean isWithheld, List<CorridorJson> corridors) {
    /** A corridor; {@code active_fellows} is null exactly if {@code conf_status} is C. */
    public record CorridorJson(
            String homeArea, String hostArea, String timePeriod, Long activeFellows, String confStatus) {
        static CorridorJson of(Quarter quarter, CorridorFlow flow) {
            return new CorridorJson(
                    flow.home(),
                    flow.host(),
                    quarter.toString(),
                    flow.activeFellows().orElse(null),
                    ConfStatus.of(flow.activeFellows().isEmpty()));
        }
    }

    public static CorridorsJson of(Quarter quarter, String vintage, Corridors corridors) {
        return new CorridorsJson(
                quarter.toString(),
                vintage,
                corridors.isWithheld(),
                corridors.corridors().stream()
                        .map(flow -> CorridorJson.of(quarter, flow))
                        .toList());
    }
}
