package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.review.Bridge;
import io.alliancemetrics.dashboards.review.BridgeAnswer;
import io.alliancemetrics.dashboards.review.BridgePart;
import io.alliancemetrics.dashboards.review.NoBridge;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bridges as CSV: a row for every member's part, and one of the alliance, which is their sum or has the reason why there is no
 * bridge. Areas that are confidential together are in one field, with a space between them.
 */
public final class BridgeCsv {
    private static final List<String> HEADER = List.of(
            "kpi",
            "unit_measure",
            "from_period",
            "to_period",
            "ref_area",
            "role",
            "part",
            "value_before",
            "value_after",
            "reason");

    private BridgeCsv() {}

    public static byte[] of(List<BridgeAnswer> answers) {
        return Csv.of(HEADER, answers.stream().flatMap(BridgeCsv::rows));
    }

    private static Stream<List<String>> rows(BridgeAnswer answer) {
        if (answer instanceof Bridge bridge) {
            return Stream.concat(bridge.parts().stream().map(part -> fields(bridge, part)), Stream.of(total(bridge)));
        }
        String reason = ((NoBridge) answer).reason().name();
        return Stream.of(fields(answer, FigureRow.ALLIANCE, "", List.of("", "", ""), reason));
    }

    private static List<String> fields(Bridge bridge, BridgePart part) {
        return fields(
                bridge,
                String.join(" ", part.refAreas()),
                part.role().name(),
                List.of(part.value().toPlainString(), Csv.number(part.before()), Csv.number(part.after())),
                "");
    }

    private static List<String> total(Bridge bridge) {
        return fields(
                bridge,
                FigureRow.ALLIANCE,
                "",
                Stream.of(bridge.change(), bridge.before(), bridge.after())
                        .map(value -> Csv.number(Optional.of(value)))
                        .toList(),
                "");
    }

    private static List<String> fields(
            BridgeAnswer answer, String areas, String role, List<String> numbers, String reason) {
        return Stream.of(
                        Stream.of(
                                answer.kpi().id(),
                                answer.kpi().unit().name(),
                                answer.from().toString(),
                                answer.to().toString(),
                                Csv.text(areas),
                                role),
                        numbers.stream(),
                        Stream.of(reason))
                .flatMap(fields -> fields)
                .toList();
    }
}
