package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.streaming.cells.CellSum;
import io.alliancemetrics.streaming.decode.LogPosition;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** Parts that several formats share. Changing one means a new version of every format that uses it. */
final class Fields {
    private static final int NULL = -1;

    private Fields() {}

    static void writePosition(LogPosition position, DataOutputView out) throws IOException {
        StringValue.writeString(position.topic(), out);
        out.writeInt(position.partition());
        out.writeLong(position.offset());
        out.writeLong(position.recordedAt());
        out.writeInt(position.line());
    }

    static LogPosition readPosition(DataInputView in) throws IOException {
        return new LogPosition(StringValue.readString(in), in.readInt(), in.readLong(), in.readLong(), in.readInt());
    }

    static void writeBytes(byte[] bytes, DataOutputView out) throws IOException {
        if (bytes == null) {
            out.writeInt(NULL);
        } else {
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    static byte[] readBytes(DataInputView in) throws IOException {
        int length = in.readInt();
        if (length == NULL) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    static void writeDecimal(BigDecimal value, DataOutputView out) throws IOException {
        if (value == null) {
            writeBytes(null, out);
        } else {
            writeBytes(value.unscaledValue().toByteArray(), out);
            out.writeInt(value.scale());
        }
    }

    static BigDecimal readDecimal(DataInputView in) throws IOException {
        byte[] unscaled = readBytes(in);
        return unscaled == null ? null : new BigDecimal(new BigInteger(unscaled), in.readInt());
    }

    static void writeSum(CellSum sum, DataOutputView out) throws IOException {
        out.writeLong(sum.high());
        out.writeLong(sum.low());
        out.writeLong(sum.records());
        out.writeLong(sum.provisional());
    }

    static CellSum readSum(DataInputView in) throws IOException {
        return new CellSum(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    }
}
