package io.alliancemetrics.streaming.sink;

import io.alliancemetrics.streaming.decode.Judged;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes the record log and the accepted revisions, at least once: a message is decided on in the same way every time it is
 * read, so a row that is written again is the same row, and the tables keep one of them.
 */
public final class RecordSink implements Sink<Judged> {
    private static final long serialVersionUID = 1L;

    private final ClickHouseTarget target;

    public RecordSink(ClickHouseTarget target) {
        this.target = target;
    }

    @Override
    public SinkWriter<Judged> createWriter(WriterInitContext context) {
        return new RecordWriter(new Inserter(target, context.metricGroup()));
    }
}
