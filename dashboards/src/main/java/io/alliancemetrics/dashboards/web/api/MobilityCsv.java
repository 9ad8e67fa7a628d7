package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.records.Corridors;
import io.alliancemetrics.dashboards.records.MemberFlow;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;

/** Fellows whom members send and receive as CSV; a confidential number is an empty field. */
public final class MobilityCsv {
    private static final List<String> HEADER =
            List.of("ref_area", "time_period", "active_fellows", "inbound_fellows", "net_fellows", "conf_status");

    private MobilityCsv() {}

    public static byte[] of(Quarter quarter, Corridors corridors) {
        return Csv.of(HEADER, corridors.members().stream().map(flow -> fields(quarter, flow)));
    }

    private static List<String> fields(Quarter quarter, MemberFlow flow) {
        return List.of(
                Csv.text(flow.refArea()),
                quarter.toString(),
                Csv.code(flow.outflow()),
                Csv.code(flow.inflow()),
                Csv.code(flow.net()),
                ConfStatus.of(flow.net().isEmpty()));
    }
}
