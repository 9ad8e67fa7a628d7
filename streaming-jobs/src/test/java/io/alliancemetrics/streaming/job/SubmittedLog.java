package io.alliancemetrics.streaming.job;

import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.record.RowResult;
import io.alliancemetrics.ingest.record.RowValidator;
import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.avro.SingleObjectEncoder;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.value.EpochDay;
import io.alliancemetrics.streaming.decode.LogPosition;
import io.alliancemetrics.streaming.decode.Message;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The log that submitting rows makes, and the rows that the gateway rejects and that do not reach it. */
final class SubmittedLog {
    private final SingleObjectEncoder encoder = new SingleObjectEncoder(new SchemaStore());
    private final Map<String, Long> nextOffsets = new HashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final Set<String> rejected = new TreeSet<>();

    private SubmittedLog() {}

    static SubmittedLog of(List<SubmittedRow> rows) {
        SubmittedLog log = new SubmittedLog();
        rows.forEach(log::submit);
        return log;
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    /** {@code file:line rule} of each row that the gateway rejects. */
    Set<String> rejected() {
        return Set.copyOf(rejected);
    }

    private void submit(SubmittedRow row) {
        Feed feed = Feed.of(row.feed()).orElseThrow();
        Office office = new Office(row.office());
        if (!office.reports(feed)) {
            // The gateway refuses the whole file.
            reject(row, Rule.OFFICE_MISMATCH);
            return;
        }
        RowValidator validator = new RowValidator(
                feed, office, EpochDay.of(row.recordedDay()), row.file(), Notation.STANDARD, new FileNotes());
        List<String> cells =
                FeedColumns.of(feed).stream().map(Column::name).map(row::text).toList();
        RowResult result = validator.check(new Row.Cells(row.line(), cells));
        if (result instanceof RowResult.Valid valid) {
            append(row, new TopicName(office, feed).toString(), valid.record());
        } else {
            reject(row, ((RowResult.Rejected) result).cells().get(0).rule());
        }
    }

    private void reject(SubmittedRow row, Rule rule) {
        rejected.add(row.file() + ":" + row.line() + " " + rule);
    }

    private void append(SubmittedRow row, String topic, FeedRecord record) {
        long offset = nextOffsets.merge(topic, 1L, Long::sum) - 1;
        long recordedAt = row.recordedDay()
                .atTime(LocalTime.NOON)
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
        LogPosition position = new LogPosition(topic, 0, offset, recordedAt, (int) row.line());
        byte[] key = record.header().recordId().getBytes(StandardCharsets.UTF_8);
        messages.add(new Message(position, key, encoder.encode(record)));
    }
}
