package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.RecordFields;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.value.EpochDay;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;

/** Messages as any other Avro program writes and reads them: by the schema alone, with none of our codecs. */
final class GenericMessages {
    private GenericMessages() {}

    /** Single-object encoding by Avro's own writer. Fields that this schema does not have are left out. */
    static byte[] encode(FeedRecord record, Schema schema) {
        return encode(generic(record, schema), schema);
    }

    static byte[] encode(GenericRecord record, Schema schema) {
        try {
            ByteBuffer message = new BinaryMessageEncoder<GenericRecord>(GenericData.get(), schema).encode(record);
            byte[] bytes = new byte[message.remaining()];
            message.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new AssertionError("Writing to memory failed", e);
        }
    }

    static GenericRecord decode(byte[] message, Schema schema) throws IOException {
        return new BinaryMessageDecoder<GenericRecord>(GenericData.get(), schema).decode(message);
    }

    /** The record as Avro's generic data. */
    static GenericRecord generic(FeedRecord record, Schema schema) {
        Map<String, Object> values = RecordFields.of(record);
        GenericRecord generic = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            generic.put(field.pos(), value(values.get(field.name()), field.schema()));
        }
        return generic;
    }

    private static Object value(Object value, Schema schema) {
        return switch (schema.getType()) {
            case BYTES -> ByteBuffer.wrap(BigInteger.valueOf((Long) value).toByteArray());
            case UNION -> value.equals(EpochDay.NONE) ? null : value;
            case STRING, INT, BOOLEAN -> value;
            default -> throw new AssertionError("No feed has fields of type " + schema);
        };
    }
}
