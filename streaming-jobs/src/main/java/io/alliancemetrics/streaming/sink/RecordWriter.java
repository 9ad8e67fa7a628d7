package io.alliancemetrics.streaming.sink;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.streaming.decode.Disposition;
import io.alliancemetrics.streaming.decode.Judged;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.connector.sink2.SinkWriter;

/** Collects rows by table and inserts them when a checkpoint asks, or when there are many. */
final class RecordWriter implements SinkWriter<Judged> {
    private static final int MAX_ROWS = 50_000;
    private static final int MAX_BYTES = 16 << 20;

    private final Inserter inserter;
    private final RowBuffer log = new RowBuffer();
    private final Map<Feed, Table> tables = new EnumMap<>(Feed.class);
    private final Map<String, Optional<TopicName>> topics = new HashMap<>();

    private record Table(String name, List<String> columns, RowBuffer rows) {}

    RecordWriter(Inserter inserter) {
        this.inserter = inserter;
        for (Feed feed : Feed.values()) {
            tables.put(feed, new Table(RecordRows.table(feed), RecordRows.columns(feed), new RowBuffer()));
        }
    }

    @Override
    public void write(Judged judged, Context context) throws IOException, InterruptedException {
        Optional<TopicName> topic = topics.computeIfAbsent(judged.position().topic(), TopicName::parse);
        if (judged.disposition() == Disposition.ACCEPTED) {
            RowBuffer rows = tables.get(judged.record().feed()).rows();
            RecordRows.write(judged, topic.orElseThrow(), rows);
            if (isFull(rows)) {
                flush(false);
            }
        }
        RecordLogRows.write(judged, topic, log);
        if (isFull(log)) {
            flush(false);
        }
    }

    /** Records first: whoever finds a message in the log finds its record too. */
    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
        for (Table table : tables.values()) {
            inserter.insert(table.name(), table.columns(), table.rows());
        }
        inserter.insert(RecordLogRows.TABLE, RecordLogRows.COLUMNS, log);
    }

    @Override
    public void close() {
        inserter.close();
    }

    private static boolean isFull(RowBuffer rows) {
        return rows.rows() >= MAX_ROWS || rows.size() >= MAX_BYTES;
    }
}
