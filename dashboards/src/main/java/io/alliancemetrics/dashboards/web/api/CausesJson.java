package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.review.BridgePart;
import io.alliancemetrics.dashboards.review.CauseAnswer;
import io.alliancemetrics.dashboards.review.CauseBridge;
import io.alliancemetrics.dashboards.review.NoCauses;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.List;

/** Why the alliance's released figures are others today: what each cause and member contributes to the difference. */
public record CausesJson(String quarter, List<KpiJson> kpis) {
    /** A KPI's difference, or the reason why it cannot be taken apart; the other is null. */
    public record KpiJson(
            String kpi,
            String unitMeasure,
            String reason,
            BigDecimal valueReleased,
            BigDecimal valueLatest,
            BigDecimal change,
            List<CauseJson> causes) {
        static KpiJson of(CauseAnswer answer) {
            String kpi = answer.kpi().id();
            String unit = answer.kpi().unit().name();
            if (answer instanceof CauseBridge bridge) {
                return new KpiJson(
                        kpi,
                        unit,
                        null,
                        bridge.before(),
                        bridge.after(),
                        bridge.change(),
                        bridge.causes().stream().map(CauseJson::of).toList());
            }
            return new KpiJson(kpi, unit, ((NoCauses) answer).reason().name(), null, null, null, List.of());
        }
    }

    /** A cause, or several that cannot be told apart. */
    public record CauseJson(List<String> causes, BigDecimal part, List<MemberJson> members) {
        static CauseJson of(CauseBridge.CausePart part) {
            return new CauseJson(
                    part.causes(),
                    part.bridge().change(),
                    part.bridge().parts().stream().map(MemberJson::of).toList());
        }
    }

    /** A member's part in it; several areas only if they are confidential. */
    public record MemberJson(List<String> refAreas, BigDecimal part) {
        static MemberJson of(BridgePart part) {
            return new MemberJson(part.refAreas(), part.value());
        }
    }

    public static CausesJson of(Quarter quarter, List<CauseAnswer> answers) {
        return new CausesJson(
                quarter.toString(), answers.stream().map(KpiJson::of).toList());
    }
}
