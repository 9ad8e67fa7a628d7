package io.alliancemetrics.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.rule.Rule;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the bytes, a message is a record or {@link UndecodableException}: anything else would stop the job. Tried for
 * the newest schema, and for a made-up older one that is resolved by Avro's own reader.
 */
class DamagedBytesTest {
    @ParameterizedTest
    @EnumSource
    void everyTruncationIsUndecodable(Feed feed) {
        SchemaStore schemas = OlderVersions.storeWithOlder(feed);
        SingleObjectDecoder decoder = new SingleObjectDecoder(schemas);
        for (SchemaStore.Version version : schemas.versions(feed)) {
            for (FeedRecord record : GoldenRecords.of(feed)) {
                byte[] message = GenericMessages.encode(record, version.schema());
                for (int length = 0; length < message.length; length++) {
                    assertThat(ruleBroken(decoder, feed, Arrays.copyOf(message, length)))
                            .as("%s cut to %d bytes", record, length)
                            .isEqualTo(Rule.UNDECODABLE);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFlippedBitIsARecordOrUndecodable(Feed feed) {
        SchemaStore schemas = OlderVersions.storeWithOlder(feed);
        SingleObjectDecoder decoder = new SingleObjectDecoder(schemas);
        for (SchemaStore.Version version : schemas.versions(feed)) {
            for (FeedRecord record : GoldenRecords.of(feed)) {
                byte[] message = GenericMessages.encode(record, version.schema());
                for (int bit = 0; bit < message.length * Byte.SIZE; bit++) {
                    byte[] damaged = message.clone();
                    damaged[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
                    Rule broken = ruleBroken(decoder, feed, damaged);
                    if (bit < SingleObjectFormat.HEADER_LENGTH * Byte.SIZE) {
                        boolean marker = bit < 2 * Byte.SIZE;
                        assertThat(broken).isEqualTo(marker ? Rule.UNDECODABLE : Rule.SCHEMA_UNKNOWN);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void randomBytesBehindAGoodHeaderAreARecordOrUndecodable(Feed feed) {
        SchemaStore schemas = OlderVersions.storeWithOlder(feed);
        SingleObjectDecoder decoder = new SingleObjectDecoder(schemas);
        Random random = new Random(20_260_502);
        for (SchemaStore.Version version : schemas.versions(feed)) {
            byte[] header = header(version);
            for (int i = 0; i < 20_000; i++) {
                byte[] garbage = new byte[random.nextInt(80)];
                random.nextBytes(garbage);
                ruleBroken(decoder, feed, concat(header, garbage));
            }
        }
    }

    /** Each field in turn claims a length that no message has; nothing of that size may be allocated. */
    @ParameterizedTest
    @EnumSource
    void hugeClaimedLengthsAreUndecodable(Feed feed) {
        SchemaStore schemas = OlderVersions.storeWithOlder(feed);
        SingleObjectDecoder decoder = new SingleObjectDecoder(schemas);
        long[] lengths = {
            1000,
            500_000_000,
            Integer.MAX_VALUE - 8,
            Integer.MAX_VALUE,
            1L << 31,
            1L << 40,
            Long.MAX_VALUE,
            -1,
            -1000,
            Integer.MIN_VALUE,
            Long.MIN_VALUE
        };
        for (SchemaStore.Version version : schemas.versions(feed)) {
            for (long length : lengths) {
                byte[] claim = concat(header(version), zigZag(length));
                byte[] message = concat(claim, new byte[40]);
                assertThat(ruleBroken(decoder, feed, message))
                        .as("length %d, version %d", length, version.number())
                        .isEqualTo(Rule.UNDECODABLE);
            }
        }
    }

    private static Rule ruleBroken(SingleObjectDecoder decoder, Feed feed, byte[] bytes) {
        try {
            assertThat(decoder.decode(feed, bytes)).isNotNull();
            return null;
        } catch (UndecodableException e) {
            assertThat(e.violation().message()).isNotBlank().isEqualTo(e.getMessage());
            return e.violation().rule();
        } catch (RuntimeException | Error e) {
            return fail("Decoding " + Arrays.toString(bytes) + " threw", e);
        }
    }

    private static byte[] header(SchemaStore.Version version) {
        byte[] message = GenericMessages.encode(GoldenRecords.of(version.feed()).get(0), version.schema());
        return Arrays.copyOf(message, SingleObjectFormat.HEADER_LENGTH);
    }

    private static byte[] zigZag(long value) {
        byte[] bytes = new byte[10];
        long rest = (value << 1) ^ (value >> 63);
        int length = 0;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
