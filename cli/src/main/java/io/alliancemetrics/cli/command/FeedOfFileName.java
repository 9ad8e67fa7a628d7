package io.alliancemetrics.cli.command;

import io.alliancemetrics.schemas.feed.Feed;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds out from a file's name what it holds: {@code kr-rd-spend-2026Q3.xlsx} is a file of rd-spend. */
final class FeedOfFileName {
    private FeedOfFileName() {}

    /** The one feed whose id is in the name; empty if there is none, or more than one. */
    static Optional<Feed> of(Path file) {
        String name = file.getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .replace(' ', '-');
        List<Feed> feeds = Arrays.stream(Feed.values())
                .filter(feed -> name.contains(feed.id()))
                .toList();
        return feeds.size() == 1 ? Optional.of(feeds.get(0)) : Optional.empty();
    }
}
