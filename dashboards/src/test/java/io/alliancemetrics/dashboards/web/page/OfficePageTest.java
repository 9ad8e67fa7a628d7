package io.alliancemetrics.dashboards.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfficePageTest {
    private static final String PAGE = Pages.office();

    @ParameterizedTest
    @EnumSource
    void everyFeedHasTemplatesAndExplainsItsColumns(Feed feed) {
        assertThat(PAGE)
                .contains("data-feed=\"" + feed.id() + "\"")
                .contains("href=\"/v1/templates/" + feed.id() + ".xlsx\"")
                .contains("href=\"/v1/templates/" + feed.id() + ".csv\"");
        assertThat(FeedColumns.of(feed)).extracting(Column::name).allSatisfy(column -> assertThat(PAGE)
                .contains("<code>" + column + "</code>"));
    }

    @Test
    void runsOnlyAFileOfThisSite() {
        assertThat(Pattern.compile("<script[^>]*>[^<]*").matcher(PAGE).results().map(MatchResult::group))
                .containsExactly("<script type=\"module\" src=\"/assets/office.js\">");
        assertThat(PAGE)
                .doesNotContain("style=")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    /** A form that the browser sent by itself would have it in an address. */
    @Test
    void theTokenFieldHasNoNameUnderWhichABrowserWouldSendIt() {
        assertThat(PAGE).containsPattern("<input id=\"token\" type=\"password\" autocomplete=\"off\"");
        assertThat(PAGE).doesNotContain("name=\"token\"");
    }

    @Test
    void bothPagesLeadToEachOther() {
        assertThat(PAGE)
                .contains("<a href=\"/\">")
                .contains("<a href=\"/office\" aria-current=\"page\">Liaison office</a>");
        assertThat(Pages.message(Words.of(Locale.ENGLISH), "Title", "Detail"))
                .contains("<a href=\"/office\">Liaison office</a>");
    }
}
