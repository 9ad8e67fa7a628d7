package io.alliancemetrics.dashboards.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.records.Report;
import io.alliancemetrics.dashboards.records.ReportState;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportingSectionTest {
    @Test
    void aSentenceNamesWhoIsMissingAndWhatIsStillMissing() {
        ReportingSection section = section(
                report("KE", Feed.RD_SPEND, "2027-Q3", ReportState.MISSING),
                report("KE", Feed.AI_EXPORTS, "2024-Q1", ReportState.MISSING),
                report("JP", Feed.AI_EXPORTS, "2027-Q3", ReportState.MISSING),
                report("KE", Feed.AI_EXPORTS, "2027-Q3", ReportState.MISSING),
                report("KR", Feed.AI_EXPORTS, "2027-Q3", ReportState.LATE));

        assertThat(section.missing())
                .contains("Missing for 2027-Q3: Japan (AI exports); Kenya (R&D spend, AI exports).");
        assertThat(section.gaps()).contains("Still missing from earlier quarters: Kenya (AI exports 2024-Q1).");
    }

    @Test
    void nobodyIsMissingBeforeTheQuarterIsOver() {
        assertThat(section(report("KR", Feed.RD_SPEND, "2027-Q3", ReportState.OPEN))
                        .missing())
                .contains("2027-Q3 is not over: nobody is missing yet.");
        assertThat(section(report("KR", Feed.RD_SPEND, "2027-Q3", ReportState.ON_TIME))
                        .missing())
                .contains("Nobody is missing for 2027-Q3.");
        assertThat(section().missing()).isEmpty();
    }

    @Test
    void aMemberThatWasNoneYetHasAnEmptyCell() {
        ReportingSection section = section(
                report("BR", Feed.RD_SPEND, "2027-Q2", ReportState.RESTATED),
                report("BR", Feed.RD_SPEND, "2027-Q3", ReportState.ON_TIME),
                report("KE", Feed.RD_SPEND, "2027-Q3", ReportState.LATE));

        assertThat(section.feeds())
                .containsExactly(new ReportingSection.FeedColumns("R&D spend", 2, List.of("2027-Q2", "2027-Q3")));
        assertThat(section.rows())
                .extracting(row -> row.name() + ": "
                        + row.cells().stream().map(cell -> cell.state().word()).toList())
                .containsExactly("Brazil: [restated, on time]", "Kenya: [no member, late]");
    }

    @Test
    void quartersThatAreOldAreInTheFilesOnly() {
        ReportingSection section = section(
                report("KR", Feed.AI_EXPORTS, "2026-Q1", ReportState.ON_TIME),
                report("KR", Feed.AI_EXPORTS, "2026-Q2", ReportState.ON_TIME),
                report("KR", Feed.AI_EXPORTS, "2027-Q3", ReportState.ON_TIME));

        assertThat(section.feeds().get(0).quarters()).containsExactly("2026-Q2", "2027-Q3");
    }

    @Test
    void everyStateHasItsTextAndItsOwnShape() {
        Words words = Words.of(Locale.FRENCH);

        assertThat(ReportState.values())
                .extracting(state -> ReportingSection.State.of(state, words).shape())
                .doesNotHaveDuplicates();
        assertThat(Feed.values())
                .allSatisfy(feed -> assertThat(words.title(feed)).isNotBlank());
    }

    private static ReportingSection section(Report... reports) {
        return ReportingSection.of(PageContext.in(Locale.ENGLISH), List.of(reports));
    }

    private static Report report(String area, Feed feed, String quarter, ReportState state) {
        return new Report(
                area,
                feed,
                Quarter.parse(quarter),
                state,
                Optional.empty(),
                3,
                0,
                0,
                Optional.empty(),
                Optional.empty());
    }
}
