package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.records.CorridorFlow;
import io.alliancemetrics.dashboards.records.Corridors;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;

/** Fellows by corridor as CSV; a confidential number is an empty field. */
public final class CorridorCsv {
    private static final List<String> HEADER =
            List.of("home_area", "host_area", "time_period", "active_fellows", "conf_status");

    private CorridorCsv() {}

    public static byte[] of(Quarter quarter, Corridors corridors) {
        return Csv.of(HEADER, corridors.corridors().stream().map(flow -> fields(quarter, flow)));
    }

    private static List<String> fields(Quarter quarter, CorridorFlow flow) {
        return List.of(
                Csv.text(flow.home()),
                Csv.text(flow.host()),
                quarter.toString(),
                Csv.code(flow.activeFellows()),
                ConfStatus.of(flow.activeFellows().isEmpty()));
    }
}
