package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.Release;
import io.alliancemetrics.dashboards.scorecard.Scorecard;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.value.Quarter;
import io.jstach.jstache.JStache;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** The scorecard as the template shows it: every text is ready, the template decides nothing. */
@JStache(path = "templates/scorecard.mustache")
record ScorecardPage(
        Words words,
        String title,
        String quarter,
        String months,
        String previousQuarter,
        String yearAgoQuarter,
        boolean hasYearAgo,
        String vintage,
        String vintageNote,
        String updatedAt,
        String targets,
        String firmness,
        List<Choice> quarters,
        List<Choice> vintages,
        List<KpiView> kpis,
        MemberTable members)
        implements Page {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    static ScorecardPage of(Scorecard scorecard) {
        return new ScorecardPage(
                Words.of(Locale.ENGLISH),
                "Alliance scorecard " + scorecard.quarter(),
                scorecard.quarter().toString(),
                months(scorecard.quarter()),
                scorecard.previousQuarter().toString(),
                scorecard.quarterOneYearAgo().toString(),
                scorecard.lines().stream().anyMatch(line -> line.yearAgo().isPresent()),
                scorecard.vintage(),
                vintageNote(scorecard),
                minute(scorecard.updatedAt()),
                Summary.targets(scorecard),
                Summary.firmness(scorecard),
                quarters(scorecard),
                vintages(scorecard),
                scorecard.lines().stream().map(KpiView::of).toList(),
                MemberTable.of(scorecard));
    }

    private static List<Choice> quarters(Scorecard scorecard) {
        return scorecard.quarters().stream()
                .map(quarter -> new Choice(quarter.toString(), quarter.toString(), quarter.equals(scorecard.quarter())))
                .toList();
    }

    private static List<Choice> vintages(Scorecard scorecard) {
        return scorecard.vintages().stream()
                .map(vintage -> new Choice(vintage, label(vintage), vintage.equals(scorecard.vintage())))
                .toList();
    }

    private static String label(String vintage) {
        return vintage.equals(Coverage.LATEST) ? "latest, all records" : "released for " + vintage;
    }

    private static String vintageNote(Scorecard scorecard) {
        if (scorecard.vintage().equals(Coverage.LATEST)) {
            return "Vintage “latest”: all records accepted so far, late reports and restatements included.";
        }
        String name = "Vintage “" + scorecard.vintage() + "”";
        return scorecard
                .release()
                .map(release -> name + ", " + describe(release))
                .orElse(name + ": the figures as they were released then.");
    }

    private static String describe(Release release) {
        return "released as “" + release.title() + "”: only records that had arrived by "
                + DAY.format(release.cutOffOn()) + ".";
    }

    private static String months(Quarter quarter) {
        String first = quarter.firstDay().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String last = quarter.lastDay().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return first + " to " + last + " " + quarter.year();
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant.atOffset(ZoneOffset.UTC));
    }
}
