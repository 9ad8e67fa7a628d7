package io.alliancemetrics.schemas.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** Turns the fields of an older schema version into those of the newest, by Avro's resolution rules. */
final class SchemaUpgrade {
    private final SchemaStore schemas;
    private final GenericData data = new GenericData();
    private final Map<Long, GenericDatumReader<GenericRecord>> readers = new HashMap<>();

    SchemaUpgrade(SchemaStore schemas) {
        this.schemas = schemas;
        data.setFastReaderEnabled(true);
    }

    byte[] toNewest(SchemaStore.Version writer, byte[] value, int start) throws IOException {
        Schema newest = schemas.newest(writer.feed()).schema();
        BinaryDecoder in = DecoderFactory.get().binaryDecoder(value, start, value.length - start, null);
        GenericRecord record = readers.computeIfAbsent(
                        writer.fingerprint(), ignored -> new GenericDatumReader<>(writer.schema(), newest, data))
                .read(null, in);
        if (!in.isEnd()) {
            throw new IOException("bytes are left over after the last field");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(value.length + 64);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(newest, data).write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}
