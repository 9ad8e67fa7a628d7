package io.alliancemetrics.streaming.sink;

import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.streaming.decode.Judged;
import io.alliancemetrics.streaming.decode.LogPosition;
import java.util.List;
import java.util.Optional;

/** Messages and what became of them, as rows of {@code store_record_log}. */
final class RecordLogRows {
    static final String TABLE = "store_record_log";
    static final List<String> COLUMNS = List.of(
            "topic",
            "partition",
            "offset",
            "recorded_at",
            "office",
            "feed",
            "record_id",
            "revision",
            "submission_id",
            "line",
            "disposition",
            "rule",
            "message");

    private RecordLogRows() {}

    static void write(Judged judged, Optional<TopicName> topic, RowBuffer row) {
        LogPosition position = judged.position();
        FeedRecord record = judged.record();
        row.string(position.topic());
        row.int32(position.partition());
        row.int64(position.offset());
        row.int64(position.recordedAt());
        row.string(topic.map(name -> name.office().code()).orElse(""));
        row.string(topic.map(name -> name.feed().id()).orElse(""));
        row.string(judged.recordId());
        row.int32(record == null ? 0 : Math.max(0, record.header().revision()));
        row.string(record == null ? "" : record.header().submissionId());
        row.int32(position.line());
        row.string(judged.disposition().name());
        row.string(judged.rule());
        row.string(judged.reason());
        row.endRow();
    }
}
