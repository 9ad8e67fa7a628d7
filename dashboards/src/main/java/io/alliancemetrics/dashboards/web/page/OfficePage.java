package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.feed.Feed;
import io.jstach.jstache.JStache;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The page of the liaison offices. It is the same for everybody; its script fills in what is the office's own. */
@JStache(path = "templates/office.mustache")
record OfficePage(Words words, String title, List<FeedView> feeds) implements Page {
    static OfficePage ofAllFeeds() {
        return new OfficePage(
                Words.of(Locale.ENGLISH),
                "Liaison office",
                Arrays.stream(Feed.values()).map(FeedView::of).toList());
    }
}
