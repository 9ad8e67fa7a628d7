package io.alliancemetrics.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.RecordFields;
import io.alliancemetrics.schemas.SampleRecords;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.record.RdSpend;
import io.alliancemetrics.schemas.value.EpochDay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hand-written codecs write and read exactly what Avro does for the newest schema. */
class CodecMatchesAvroTest {
    private static final SchemaStore SCHEMAS = new SchemaStore();

    private final SingleObjectEncoder encoder = new SingleObjectEncoder(SCHEMAS);
    private final SingleObjectDecoder decoder = new SingleObjectDecoder(SCHEMAS);

    @ParameterizedTest
    @EnumSource
    void fieldsAreThoseOfTheSchemaInItsOrder(Feed feed) {
        List<String> names = SCHEMAS.newest(feed).schema().getFields().stream()
                .map(Schema.Field::name)
                .toList();
        assertThat(RecordFields.of(SampleRecords.of(feed)).keySet()).containsExactlyElementsOf(names);
    }

    @ParameterizedTest
    @EnumSource
    void messagesAreThoseOfAvrosOwnWriter(Feed feed) throws Exception {
        for (FeedRecord record : records(feed)) {
            byte[] message = GenericMessages.encode(record, SCHEMAS.newest(feed).schema());
            assertThat(encoder.encode(record)).as(record.toString()).isEqualTo(message);
            assertThat(decoder.decode(feed, message)).isEqualTo(record);
        }
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0, 1, -1, 127, 128, -128, -129, 255, 256, 32_767, 32_768, 1L << 55, Long.MAX_VALUE, Long.MIN_VALUE
            })
    void amountsKeepTheirValueAtEveryLength(long amount) throws Exception {
        FeedRecord record = RecordFields.with(SampleRecords.rdSpend(), "amount", amount);
        byte[] message =
                GenericMessages.encode(record, SCHEMAS.newest(Feed.RD_SPEND).schema());
        assertThat(encoder.encode(record)).isEqualTo(message);
        assertThat(decoder.decode(Feed.RD_SPEND, message)).isEqualTo(record);
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775808, 9223372036854775807",
        "-9223372036854775809, -9223372036854775808",
        "340282366920938463463374607431768211456, 9223372036854775807",
        "-340282366920938463463374607431768211456, -9223372036854775808"
    })
    void anAmountBeyondLongIsNeverCutToAnotherNumber(BigInteger amount, long expected) throws Exception {
        assertThat(amountRead(amount.toByteArray())).isEqualTo(expected);
    }

    @Test
    void amountsMayHaveMoreBytesThanTheyNeed() throws Exception {
        assertThat(amountRead(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5})).isEqualTo(5);
        assertThat(amountRead(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -5}))
                .isEqualTo(-5);
        assertThat(amountRead(new byte[] {0, 5})).isEqualTo(5);
    }

    @Test
    void contentIsTheSameWhateverTheSubmission() throws IOException {
        RdSpend record = SampleRecords.rdSpend();
        assertThat(content(RecordFields.with(record, "submission_id", "S-2"))).isEqualTo(content(record));
        for (String field : RecordFields.of(record).keySet()) {
            if (!field.equals("submission_id")) {
                assertThat(content(changed(record, field))).as(field).isNotEqualTo(content(record));
            }
        }
    }

    private long amountRead(byte[] unscaled) throws UndecodableException {
        Schema schema = SCHEMAS.newest(Feed.RD_SPEND).schema();
        GenericRecord generic = GenericMessages.generic(SampleRecords.rdSpend(), schema);
        generic.put("amount", ByteBuffer.wrap(unscaled));
        RdSpend record = (RdSpend) decoder.decode(Feed.RD_SPEND, GenericMessages.encode(generic, schema));
        assertThat(record.currency()).isEqualTo("KRW");
        return record.amount();
    }

    private static byte[] content(FeedRecord record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        RecordCodecs.writeContent(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }

    private static RdSpend changed(RdSpend record, String field) {
        Object value = RecordFields.of(record).get(field);
        if (value instanceof Boolean flag) {
            return RecordFields.with(record, field, !flag);
        }
        if (value instanceof Long number) {
            return RecordFields.with(record, field, number + 1);
        }
        return RecordFields.with(record, field, value instanceof Integer number ? number + 1 : value + "x");
    }

    /** Every field of the golden records, and 200 records of random fields. */
    private static List<FeedRecord> records(Feed feed) {
        Random random = new Random(20_260_502);
        List<FeedRecord> records = new ArrayList<>(GoldenRecords.of(feed));
        Stream.generate(() -> random(feed, random)).limit(200).forEach(records::add);
        return records;
    }

    private static FeedRecord random(Feed feed, Random random) {
        FeedRecord record = SampleRecords.of(feed);
        for (Schema.Field field : SCHEMAS.newest(feed).schema().getFields()) {
            record = RecordFields.with(record, field.name(), random(field.schema(), random));
        }
        return record;
    }

    private static Object random(Schema schema, Random random) {
        return switch (schema.getType()) {
            case INT -> random.nextInt() >> random.nextInt(Integer.SIZE);
            case UNION -> random.nextBoolean() ? EpochDay.NONE : random.nextInt(EpochDay.MIN, EpochDay.MAX);
            case BYTES -> random.nextLong() >> random.nextInt(Long.SIZE);
            case BOOLEAN -> random.nextBoolean();
            default -> "é한𝔄x".substring(0, random.nextInt(3)).repeat(random.nextInt(100));
        };
    }
}
