package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.records.Corridors;
import io.alliancemetrics.dashboards.records.MemberFlow;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;

/** Fellows whom members send and receive. */
public record MobilityJson(String quarter, String vintage, List<MemberJson> members) {
    /**
     * A member; null is what is confidential.
     *
     * @param activeFellows sent: the figure of that name
     * @param inboundFellows received: the figure of that name
     * @param netFellows received less sent; null unless both are shown
     * @param confStatus C if one of the two is confidential
     */
    public record MemberJson(
            String refArea,
            String timePeriod,
            Long activeFellows,
            Long inboundFellows,
            Long netFellows,
            String confStatus) {
        static MemberJson of(Quarter quarter, MemberFlow flow) {
            return new MemberJson(
                    flow.refArea(),
                    quarter.toString(),
                    flow.outflow().orElse(null),
                    flow.inflow().orElse(null),
                    flow.net().orElse(null),
                    ConfStatus.of(flow.net().isEmpty()));
        }
    }

    public static MobilityJson of(Quarter quarter, String vintage, Corridors corridors) {
        return new MobilityJson(
                quarter.toString(),
                vintage,
                corridors.members().stream()
                        .map(flow -> MemberJson.of(quarter, flow))
                        .toList());
    }
}
