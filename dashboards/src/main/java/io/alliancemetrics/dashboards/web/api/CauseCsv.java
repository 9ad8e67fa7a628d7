package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.review.CauseAnswer;
import io.alliancemetrics.dashboards.review.CauseBridge;
import io.alliancemetrics.dashboards.review.CauseBridge.CausePart;
import io.alliancemetrics.dashboards.review.NoCauses;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why released figures are others today, as CSV: a row for every cause and member, one of the alliance for every cause, and one
 * without a cause for the whole difference, which has the reason if it cannot be taken apart. Causes, and areas, that cannot
 * be told apart are in one field, with a space between them.
 */
public final class CauseCsv {
    private static final List<String> HEADER =
            List.of("kpi", "unit_measure", "time_period", "cause", "ref_area", "part", "reason");

    private CauseCsv() {}

    public static byte[] of(List<CauseAnswer> answers) {
        return Csv.of(HEADER, answers.stream().flatMap(CauseCsv::rows));
    }

    private static Stream<List<String>> rows(CauseAnswer answer) {
        if (answer instanceof CauseBridge bridge) {
            return Stream.concat(
                    bridge.causes().stream().flatMap(part -> rows(bridge, part)),
                    Stream.of(fields(
                            answer, "", FigureRow.ALLIANCE, bridge.change().toPlainString(), "")));
        }
        return Stream.of(fields(
                answer, "", FigureRow.ALLIANCE, "", ((NoCauses) answer).reason().name()));
    }

    private static Stream<List<String>> rows(CauseBridge bridge, CausePart part) {
        String causes = String.join(" ", part.causes());
        return Stream.concat(
                part.bridge().parts().stream()
                        .map(member -> fields(
                                bridge,
                                causes,
                                String.join(" ", member.refAreas()),
                                member.value().toPlainString(),
                                "")),
                Stream.of(fields(
                        bridge,
                        causes,
                        FigureRow.ALLIANCE,
                        part.bridge().change().toPlainString(),
                        "")));
    }

    private static List<String> fields(CauseAnswer answer, String cause, String areas, String part, String reason) {
        return List.of(
                answer.kpi().id(),
                answer.kpi().unit().name(),
                answer.quarter().toString(),
                cause,
                Csv.text(areas),
                part,
                reason);
    }
}
