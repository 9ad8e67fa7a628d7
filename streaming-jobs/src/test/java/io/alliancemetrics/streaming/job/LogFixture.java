package io.alliancemetrics.streaming.job;

import io.alliancemetrics.fixtures.model.SubmittedRow;
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

/** Makes the log that submitting rows would make: rows that the gateway rejects do not reach it. */
final class LogFixture {
    private final SingleObjectEncoder encoder = new SingleObjectEncoder(new SchemaStore());
    private final Map<String, Long> nextOffsets = new HashMap<>();
    private final List<Message> messages = new ArrayList<>();

    private LogFixture() {}

    static List<Message> of(List<SubmittedRow> rows) {
        LogFixture log = new LogFixture();
        rows.forEach(log::submit);
        return log.messages;
    }

    private void submit(SubmittedRow row) {
        Feed feed = Feed.of(row.feed()).orElseThrow();
        Office office = new Office(row.office());
        RowValidator validator = new RowValidator(feed, office, EpochDay.of(row.recordedDay()), row.file());
        List<String> cells =
                FeedColumns.of(feed).stream().map(Column::name).map(row::text).toList();
        if (validator.check(new Row.Cells(row.line(), cells)) instanceof RowResult.Valid valid) {
            append(row, new TopicName(office, feed).toString(), valid.record());
        }
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
