package io.alliancemetrics.schemas.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What offices report. Its name is a part of topics and file names: {@code rd-spend}. */
public enum Feed {
    RD_SPEND(false),
    FELLOW_MOBILITY(false),
    CERTIFICATION(false),
    AI_EXPORTS(false),
    MEMBERSHIP(true),
    FX_RATES(true),
    RELEASES(true);

    private static final List<Feed> ALL = List.of(values());

    private final String id;
    private final boolean ofSecretariat;

    Feed(boolean ofSecretariat) {
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.ofSecretariat = ofSecretariat;
    }

    /** {@code rd-spend}. */
    public String id() {
        return id;
    }

    /** {@code rd_spend}: the name of the view in ClickHouse. */
    public String table() {
        return id.replace('-', '_');
    }

    /** Whether the secretariat reports it and not the members' offices. */
    public boolean isOfSecretariat() {
        return ofSecretariat;
    }

    public static Optional<Feed> of(String id) {
        return ALL.stream().filter(feed -> feed.id.equals(id)).findFirst();
    }

    /** {@code rd-spend, fellow-mobility, …}, for messages. */
    public static String allIds() {
        return String.join(", ", Arrays.stream(values()).map(Feed::id).toList());
    }
}
