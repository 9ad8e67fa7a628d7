package io.alliancemetrics.streaming.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.avro.SingleObjectDecoder;
import io.alliancemetrics.schemas.avro.SingleObjectEncoder;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.streaming.fixture.Log;
import io.alliancemetrics.streaming.fixture.Records;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a message holds, it is either accepted or rejected with a reason; nothing is thrown. */
class RecordReaderTest {
    private static final FeedRecord RECORD = Records.exports("X1", "KR", "2026-Q1", "12.50", "USD");
    private static final String TOPIC = "alliance.kr.ai-exports";
    private static final long NOON = Log.noon("2026-05-01");
    private static final byte[] KEY = "X1".getBytes(UTF_8);

    private final SingleObjectEncoder encoder = new SingleObjectEncoder(new SchemaStore());
    private final RecordReader reader = new RecordReader(new SingleObjectDecoder(new SchemaStore()));
    private final List<Received> accepted = new ArrayList<>();
    private final List<Judged> rejected = new ArrayList<>();

    @Test
    void goodRecordIsAccepted() {
        read(TOPIC, NOON, KEY, encoder.encode(RECORD));
        assertThat(accepted).containsExactly(new Received(new LogPosition(TOPIC, 1, 7, NOON, 3), RECORD));
        assertThat(accepted.get(0).recordKey()).isEqualTo("alliance.kr.ai-exports/X1");
        assertThat(rejected).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alliance.zz.rd-spend",
                "alliance.kr.foo",
                "alliance.kr.fx-rates",
                "alliance.secretariat.ai-exports",
                "alliance.KR.ai-exports",
                "alliance..ai-exports",
                "alliance.kr.",
                "alliance.",
                "other.kr.ai-exports",
                ""
            })
    void topicOfNoOfficeAndFeedIsAMismatch(String topic) {
        assertRejected("OFFICE_MISMATCH", read(topic, NOON, KEY, encoder.encode(RECORD)));
        assertThat(rejected.get(0).reason())
                .isEqualTo("topic: found " + (topic.isEmpty() ? "nothing" : '"' + topic + '"')
                        + ", expected the topic of an office and one of its feeds");
        assertThat(rejected.get(0).recordId()).isEqualTo("X1");
    }

    @Test
    void recordOfAnotherAreaIsAMismatchAndKeptForTheLog() {
        Judged judged = read("alliance.jp.ai-exports", NOON, KEY, encoder.encode(RECORD));
        assertRejected("OFFICE_MISMATCH", judged);
        assertThat(judged.record()).isEqualTo(RECORD);
        assertThat(judged.reason())
                .isEqualTo("ref_area: found \"KR\", expected JP, the area of the office that reports");
    }

    @Test
    void recordOfAnotherFeedIsUnknown() {
        assertRejected("SCHEMA_UNKNOWN", read("alliance.kr.rd-spend", NOON, KEY, encoder.encode(RECORD)));
    }

    @Test
    void fingerprintThatNobodyPublishedIsUnknown() {
        byte[] value = encoder.encode(RECORD);
        value[5] ^= 1;
        assertRejected("SCHEMA_UNKNOWN", read(TOPIC, NOON, KEY, value));
    }

    @Test
    void messageWithoutAValueIsUndecodable() {
        assertRejected("UNDECODABLE", read(TOPIC, NOON, KEY, null));
        assertRejected("UNDECODABLE", read(TOPIC, NOON, null, new byte[0]));
        assertThat(rejected.get(1).recordId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X2", "x1", "X1 ", ""})
    void wrongKeyIsRejectedBecauseItWouldMixUpRevisions(String key) {
        Judged judged = read(TOPIC, NOON, key.getBytes(UTF_8), encoder.encode(RECORD));
        assertRejected("FIELD_INVALID", judged);
        assertThat(judged.reason())
                .isEqualTo("message key: found " + (key.isEmpty() ? "nothing" : '"' + key + '"')
                        + ", expected the record id \"X1\"");
        assertThat(judged.recordId()).isEqualTo("X1");
    }

    @Test
    void missingKeyIsRejected() {
        assertRejected("FIELD_INVALID", read(TOPIC, NOON, null, encoder.encode(RECORD)));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -2208988800001L, 10413792000000L})
    void timestampOutsideTheYears1900To2299IsRejected(long timestamp) {
        Judged judged = read(TOPIC, timestamp, KEY, encoder.encode(RECORD));
        assertRejected("FIELD_INVALID", judged);
        assertThat(judged.reason())
                .isEqualTo("timestamp: found \"" + timestamp
                        + "\", expected milliseconds since 1970 between the years 1900 and 2299");
    }

    @Test
    void timestampBefore1970IsTheDayBefore() {
        FeedRecord membership = Records.membership("M1", "KR", "2026-01-01", "");
        read("alliance.secretariat.membership", -1, "M1".getBytes(UTF_8), encoder.encode(membership));
        assertThat(accepted).hasSize(1);
        // On 31 December 1969 no quarter of 2026 had begun.
        assertRejected("DATE_IN_FUTURE", read(TOPIC, -1, KEY, encoder.encode(RECORD)));
    }

    @Test
    void textOfAMegabyteIsRejectedWithAShortReason() {
        String text = "é".repeat(1 << 20);
        FeedRecord record = Records.exports(text, "KR", "2026-Q1", "1", "USD");
        Judged judged = read(TOPIC, NOON, text.getBytes(UTF_8), encoder.encode(record));
        assertRejected("FIELD_INVALID", judged);
        assertThat(judged.reason()).hasSizeLessThan(1_000);
    }

    @Test
    void keyOfAMegabyteIsShortenedWhereTheRecordCannotBeRead() {
        Judged judged = read(TOPIC, NOON, "k".repeat(1 << 20).getBytes(UTF_8), new byte[3]);
        assertRejected("UNDECODABLE", judged);
        assertThat(judged.recordId()).hasSize(201);
    }

    @Test
    void everyRuleThatIsBrokenIsNamedAndTheFirstOneDecides() {
        FeedRecord record = Records.exports("X1", "JP", "2026-Q5", "1", "ZZZ");
        Judged judged = read(TOPIC, NOON, KEY, encoder.encode(record));
        assertRejected("PERIOD_INVALID", judged);
        assertThat(judged.reason()).contains("; currency: found \"ZZZ\"").contains("; ref_area: found \"JP\"");
    }

    /** Avro writes a length before each text: one that claims more than there is must not be believed. */
    @ParameterizedTest
    @CsvSource({"100", "1000000", "2147483000", "2147483647", "4294967296", "9223372036854775807", "-1"})
    void lengthThatIsNotThereIsUndecodable(long length) {
        ByteBuffer value = ByteBuffer.allocate(40);
        value.put(encoder.encode(RECORD), 0, 10);
        putVarint(length, value);
        value.put("abc".getBytes(UTF_8));
        assertRejected("UNDECODABLE", read(TOPIC, NOON, KEY, Arrays.copyOf(value.array(), value.position())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void garbageIsEitherAcceptedOrRejected(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] good = encoder.encode(RECORD);
        for (int i = 0; i < 5_000; i++) {
            byte[] value = random.nextInt(3) == 0 ? random(random) : damaged(good, random);
            read(TOPIC, NOON, KEY, value);
        }
        assertThat(accepted.size() + rejected.size()).isEqualTo(5_000);
        assertThat(rejected).allSatisfy(judged -> {
            assertThat(judged.disposition()).isSameAs(Disposition.REJECTED);
            assertThat(judged.rule()).isNotEmpty();
            assertThat(judged.reason()).isNotEmpty();
        });
    }

    private static byte[] random(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] damaged(byte[] good, SplittableRandom random) {
        byte[] bytes = Arrays.copyOf(good, random.nextInt(good.length + 5));
        // The marker and the fingerprint stay as they are more often than not.
        int changes = random.nextInt(4);
        for (int i = 0; i < changes && bytes.length > 12; i++) {
            bytes[random.nextInt(random.nextInt(8) == 0 ? 0 : 10, bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static void putVarint(long value, ByteBuffer out) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.put((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    /** Returns the rejection, if that is what becomes of the message. */
    private Judged read(String topic, long timestamp, byte[] key, byte[] value) {
        int before = accepted.size() + rejected.size();
        Consumer<Received> accept = accepted::add;
        reader.read(new Message(new LogPosition(topic, 1, 7, timestamp, 3), key, value), accept, rejected::add);
        assertThat(accepted.size() + rejected.size()).isEqualTo(before + 1);
        return rejected.isEmpty() ? null : rejected.get(rejected.size() - 1);
    }

    private static void assertRejected(String rule, Judged judged) {
        assertThat(judged).isNotNull();
        assertThat(judged.disposition()).isSameAs(Disposition.REJECTED);
        assertThat(judged.rule()).isEqualTo(rule);
    }
}
