package io.alliancemetrics.streaming.decode;

import io.alliancemetrics.schemas.avro.RecordDecoder;
import io.alliancemetrics.schemas.avro.UndecodableException;
import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.rule.RecordRules;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.rule.Violation;
import io.alliancemetrics.schemas.value.EpochDay;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes a checked record of a message, or says why not. Whatever the message holds, one of the two happens. */
final class RecordReader {
    private static final int MAX_KEY = 200;

    private final RecordDecoder decoder;
    private final Map<String, Optional<TopicName>> topics = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    RecordReader(RecordDecoder decoder) {
        this.decoder = decoder;
    }

    void read(Message message, Consumer<Received> accepted, Consumer<Judged> rejected) {
        violations.clear();
        FeedRecord record = decode(message);
        if (violations.isEmpty()) {
            accepted.accept(new Received(message.position(), record));
        } else {
            rejected.accept(reject(message, record));
        }
    }

    private FeedRecord decode(Message message) {
        LogPosition position = message.position();
        Optional<TopicName> topic = topics.computeIfAbsent(position.topic(), TopicName::parse);
        if (topic.isEmpty()) {
            violations.add(new Violation(
                    Rule.OFFICE_MISMATCH, "topic", position.topic(), "the topic of an office and one of its feeds"));
            return null;
        }
        long day = Math.floorDiv(position.recordedAt(), 86_400_000L);
        if (!EpochDay.isInRange(day)) {
            violations.add(new Violation(
                    Rule.FIELD_INVALID,
                    "timestamp",
                    Long.toString(position.recordedAt()),
                    "milliseconds since 1970 between the years 1900 and 2299"));
            return null;
        }
        try {
            FeedRecord record = decoder.decode(topic.get().feed(), message.value());
            RecordRules.check(record, topic.get().office(), (int) day, violations);
            checkKey(message, record);
            return record;
        } catch (UndecodableException e) {
            violations.add(e.violation());
            return null;
        }
    }

    /** Kafka keeps the revisions of a record in order only if they have the same key. */
    private void checkKey(Message message, FeedRecord record) {
        String expected = record.header().recordId();
        String key = key(message);
        if (!key.equals(expected)) {
            violations.add(new Violation(Rule.FIELD_INVALID, "message key", key, "the record id \"" + expected + "\""));
        }
    }

    private Judged reject(Message message, FeedRecord record) {
        String recordId =
                record == null ? shortened(key(message)) : record.header().recordId();
        String reason = violations.stream().map(Violation::message).collect(Collectors.joining("; "));
        return new Judged(
                message.position(),
                record,
                recordId,
                Disposition.REJECTED,
                violations.get(0).rule().name(),
                reason);
    }

    private static String key(Message message) {
        return message.key() == null ? "" : new String(message.key(), StandardCharsets.UTF_8);
    }

    private static String shortened(String key) {
        return key.length() > MAX_KEY ? key.substring(0, MAX_KEY) + "…" : key;
    }
}
