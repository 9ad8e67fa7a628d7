package io.alliancemetrics.streaming.decode;

import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.avro.SingleObjectDecoder;
import io.alliancemetrics.streaming.serde.Types;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Messages to records; what is no record, or breaks a rule, goes to {@link #DEAD_LETTERS}. */
public final class DecodeFunction extends ProcessFunction<Message, Received> {
    public static final OutputTag<Judged> DEAD_LETTERS = new OutputTag<>("dead-letters", Types.JUDGED);

    private static final long serialVersionUID = 1L;

    private transient RecordReader reader;
    private transient RecordCounts counts;
    private transient RejectionLog rejections;

    @Override
    public void open(OpenContext context) {
        reader = new RecordReader(new SingleObjectDecoder(new SchemaStore()));
        counts = new RecordCounts(getRuntimeContext().getMetricGroup());
        rejections = new RejectionLog();
    }

    @Override
    public void processElement(Message message, Context context, Collector<Received> out) {
        reader.read(message, out::collect, judged -> reject(judged, context));
    }

    private void reject(Judged judged, Context context) {
        counts.count(judged);
        rejections.add(judged);
        context.output(DEAD_LETTERS, judged);
    }
}
