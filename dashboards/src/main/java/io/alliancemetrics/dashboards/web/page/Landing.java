package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.review.Projection;
import io.alliancemetrics.dashboards.review.Projection.Outlook;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.kpi.Kpi.Unit;

/**
 * Where a KPI lands at its due period.
 *
 * @param pace a quarter's mean change, with its sign
 * @param basis the quarters that it was computed from
 * @param outlook whether the target is within reach, as a word
 * @param shape the same as a shape
 */
record Landing(
        String due,
        NumberView value,
        NumberView low,
        NumberView high,
        NumberView pace,
        String paceUnit,
        String basis,
        String outlook,
        String shape,
        String css) {
    static Landing of(Projection projection, Words words) {
        Unit unit = projection.kpi().unit();
        Projection.Step landing = projection.landing();
        Projection.Rule rule = projection.rule();
        Outlook outlook = projection.outlook();
        return new Landing(
                landing.quarter().toString(),
                NumberView.of(words, unit, landing.value()),
                NumberView.of(words, unit, landing.low()),
                NumberView.of(words, unit, landing.high()),
                new NumberView(
                        words.numbers().meanChange(unit, rule.meanChange()),
                        rule.meanChange().toPlainString()),
                words.numbers().differenceUnit(unit),
                words.text(
                        "projection.basis",
                        rule.from().quarter().toString(),
                        rule.last().quarter().toString()),
                words.text("projection.outlook." + outlook.name()),
                shape(outlook),
                css(outlook));
    }

    private static String shape(Outlook outlook) {
        return switch (outlook) {
            case ON_COURSE -> "▲";
            case POSSIBLE -> "◆";
            case OUT_OF_REACH -> "▼";
        };
    }

    private static String css(Outlook outlook) {
        return switch (outlook) {
            case ON_COURSE -> "good";
            case POSSIBLE -> "unknown";
            case OUT_OF_REACH -> "bad";
        };
    }
}
