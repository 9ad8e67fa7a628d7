package io.alliancemetrics.streaming.sink;

import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.serde.KpiBatchSerializer;
import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Batches of figures in a checkpoint. */
final class KpiBatchFormat implements SimpleVersionedSerializer<KpiBatch> {
    private static final int INITIAL_BYTES = 4096;

    private final KpiBatchSerializer serializer = new KpiBatchSerializer();

    @Override
    public int getVersion() {
        return KpiBatchSerializer.VERSION;
    }

    @Override
    public byte[] serialize(KpiBatch batch) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(INITIAL_BYTES);
        serializer.serialize(batch, out);
        return out.getCopyOfBuffer();
    }

    @Override
    public KpiBatch deserialize(int version, byte[] bytes) throws IOException {
        return serializer.read(version, new DataInputDeserializer(bytes));
    }
}
