package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.streaming.decode.Message;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Not on the wire today, as decoding is chained to the source. */
public final class MessageSerializer extends VersionedSerializer<Message> {
    private static final long serialVersionUID = 1L;

    @Override
    protected int version() {
        return 1;
    }

    @Override
    protected void write(Message message, DataOutputView out) throws IOException {
        Fields.writePosition(message.position(), out);
        Fields.writeBytes(message.key(), out);
        Fields.writeBytes(message.value(), out);
    }

    @Override
    protected Message read(int version, DataInputView in) throws IOException {
        return new Message(Fields.readPosition(in), Fields.readBytes(in), Fields.readBytes(in));
    }
}
