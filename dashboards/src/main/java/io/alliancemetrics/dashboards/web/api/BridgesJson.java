package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.review.Against;
import io.alliancemetrics.dashboards.review.Bridge;
import io.alliancemetrics.dashboards.review.BridgeAnswer;
import io.alliancemetrics.dashboards.review.BridgePart;
import io.alliancemetrics.dashboards.review.NoBridge;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.List;

/** What each member contributes to the changes of the alliance's figures; the parts of a change add up to it. */
public record BridgesJson(String quarter, String vintage, String against, List<BridgeJson> bridges) {
    /** A KPI's change, or the reason why it cannot be taken apart; the other is null. */
    public record BridgeJson(
            String kpi,
            String unitMeasure,
            String fromPeriod,
            String toPeriod,
            String reason,
            BigDecimal valueBefore,
            BigDecimal valueAfter,
            BigDecimal change,
            List<PartJson> parts) {
        static BridgeJson of(BridgeAnswer answer) {
            if (answer instanceof Bridge bridge) {
                List<BridgePart> largest = bridge.largest();
                return of(
                        bridge,
                        null,
                        bridge.before(),
                        bridge.after(),
                        bridge.change(),
                        bridge.parts().stream()
                                .map(part -> PartJson.of(part, largest.contains(part)))
                                .toList());
            }
            return of(answer, ((NoBridge) answer).reason().name(), null, null, null, List.of());
        }

        private static BridgeJson of(
                BridgeAnswer answer,
                String reason,
                BigDecimal before,
                BigDecimal after,
                BigDecimal change,
                List<PartJson> parts) {
            return new BridgeJson(
                    answer.kpi().id(),
                    answer.kpi().unit().name(),
                    answer.from().toString(),
                    answer.to().toString(),
                    reason,
                    before,
                    after,
                    change,
                    parts);
        }
    }

    /**
     * A member's part; several areas only if they are confidential.
     *
     * @param isLargest whether it is one of those that explain most of the change
     */
    public record PartJson(
            List<String> refAreas,
            String role,
            BigDecimal part,
            boolean isLargest,
            BigDecimal valueBefore,
            BigDecimal valueAfter) {
        static PartJson of(BridgePart part, boolean isLargest) {
            return new PartJson(
                    part.refAreas(),
                    part.role().name(),
                    part.value(),
                    isLargest,
                    part.before().orElse(null),
                    part.after().orElse(null));
        }
    }

    public static BridgesJson of(Quarter quarter, String vintage, Against against, List<BridgeAnswer> answers) {
        return new BridgesJson(
                quarter.toString(),
                vintage,
                against.id(),
                answers.stream().map(BridgeJson::of).toList());
    }
}
