package io.alliancemetrics.schemas.feed;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One topic per office and feed, so that a broker's ACL on the prefix {@code alliance.kr.} confines an office to its
 * own.
 */
public record TopicName(Office office, Feed feed) {
    /** What the job subscribes to. Anything that matches is accounted for, known office or not. */
    public static final Pattern SUBSCRIPTION = Pattern.compile("alliance\\.[^.]+\\.[^.]+");

    private static final String PREFIX = "alliance.";

    public TopicName {
        if (!office.reports(feed)) {
            throw new IllegalArgumentException("The office " + office + " does not report " + feed.id() + ": "
                    + (feed.isOfSecretariat() ? "the secretariat does" : "the members' offices do"));
        }
    }

    /** Reads {@code alliance.kr.rd-spend}; empty if it is not the topic of an office and one of its feeds. */
    public static Optional<TopicName> parse(String topic) {
        int dot = topic.indexOf('.', PREFIX.length());
        if (!topic.startsWith(PREFIX) || dot < 0) {
            return Optional.empty();
        }
        Optional<Office> office = Office.of(topic.substring(PREFIX.length(), dot));
        return Feed.of(topic.substring(dot + 1))
                .filter(feed -> office.isPresent() && office.get().reports(feed))
                .map(feed -> new TopicName(office.orElseThrow(), feed));
    }

    /** {@code alliance.kr.rd-spend}. */
    @Override
    public String toString() {
        return PREFIX + office + "." + feed.id();
    }
}
