package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.review.Bridge;
import io.alliancemetrics.dashboards.review.BridgeAnswer;
import io.alliancemetrics.dashboards.review.BridgePart;
import io.alliancemetrics.dashboards.review.NoBridge;
import io.alliancemetrics.dashboards.review.Role;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Says in words what a bridge says in numbers. */
record BridgeWords(Words words) {
    /** {@code AI exports rose by 1.200 bn USD on 2026-Q2. Largest parts: South Korea +0.900 bn USD, …} */
    String sentence(BridgeAnswer answer) {
        if (answer instanceof Bridge bridge) {
            String change = words.text(
                    "why.change." + direction(bridge),
                    words.title(bridge.kpi()),
                    words.numbers().distance(bridge.kpi().unit(), bridge.change()),
                    bridge.from().toString());
            return bridge.largest().isEmpty()
                    ? change
                    : words.text("why.sentence", change, contributors(bridge, words.numbers()::changeWithUnit));
        }
        return words.text("why.sentence.none", words.title(answer.kpi()), reason((NoBridge) answer));
    }

    /** The largest contributors with their parts, or why there are none. */
    String contributors(BridgeAnswer answer) {
        return answer instanceof Bridge bridge
                ? contributors(bridge, words.numbers()::change)
                : reason((NoBridge) answer);
    }

    /** The member's name, or those of several. */
    String name(BridgePart part) {
        String names = part.refAreas().stream().map(words::area).collect(Collectors.joining(", "));
        return part.role() == Role.CONFIDENTIAL ? words.text("why.confidential", names) : names;
    }

    private String contributors(Bridge bridge, BiFunction<Unit, BigDecimal, String> number) {
        List<BridgePart> largest = bridge.largest();
        return largest.isEmpty()
                ? words.text("why.nobody")
                : largest.stream()
                        .map(part -> contributor(part, number.apply(bridge.kpi().unit(), part.value())))
                        .collect(Collectors.joining(", "));
    }

    private String contributor(BridgePart part, String number) {
        String text = words.text("why.contributor", name(part), number);
        boolean isOrdinary = part.role() == Role.CHANGED || part.role() == Role.CONFIDENTIAL;
        return isOrdinary
                ? text
                : words.text(
                        "why.contributor.role",
                        text,
                        words.text("why.role." + part.role().name()));
    }

    private String direction(Bridge bridge) {
        int direction = words.numbers().direction(bridge.kpi().unit(), bridge.change());
        return direction == 0 ? "none" : direction > 0 ? "up" : "down";
    }

    private String reason(NoBridge none) {
        return words.text(
                "why.none." + none.reason().name(),
                none.from().toString(),
                none.to().toString());
    }
}
