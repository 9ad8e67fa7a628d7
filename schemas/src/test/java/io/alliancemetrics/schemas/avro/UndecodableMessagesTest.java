package io.alliancemetrics.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alliancemetrics.schemas.SampleRecords;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.rule.Violation;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the office's technician reads when its program writes something else to the topic. */
class UndecodableMessagesTest {
    private final SingleObjectDecoder decoder = new SingleObjectDecoder(new SchemaStore());
    private final byte[] message = new SingleObjectEncoder(new SchemaStore()).encode(SampleRecords.rdSpend());

    @Test
    void messageWithoutValue() {
        Violation violation = violation(Feed.RD_SPEND, null);
        assertThat(violation.rule()).isEqualTo(Rule.UNDECODABLE);
        assertThat(violation.message())
                .isEqualTo("found a message without a value, expected a record; retract it to withdraw it");
    }

    @Test
    void wrongMarker() {
        byte[] confluent = message.clone();
        confluent[0] = 0;
        Violation violation = violation(Feed.RD_SPEND, confluent);
        assertThat(violation.rule()).isEqualTo(Rule.UNDECODABLE);
        assertThat(violation.message())
                .isEqualTo("found " + message.length + " bytes without the marker C3 01, expected Avro single-object"
                        + " encoding: C3 01, 8 bytes of schema fingerprint, the fields");
        byte[] otherVersion = message.clone();
        otherVersion[1] = 2;
        assertThat(violation(Feed.RD_SPEND, otherVersion)).isEqualTo(violation);
    }

    @Test
    void emptyAndShortMessages() {
        assertThat(violation(Feed.RD_SPEND, new byte[0]).message()).startsWith("found 0 bytes without the marker");
        assertThat(violation(Feed.RD_SPEND, Arrays.copyOf(message, 9)).message())
                .startsWith("found 9 bytes without the marker");
    }

    @Test
    void unknownFingerprint() {
        byte[] foreign = message.clone();
        Arrays.fill(foreign, 2, 9, (byte) 0);
        foreign[9] = 0x12;
        Violation violation = violation(Feed.RD_SPEND, foreign);
        assertThat(violation.rule()).isEqualTo(Rule.SCHEMA_UNKNOWN);
        assertThat(violation.message())
                .isEqualTo("found fingerprint 1200000000000000, expected a schema version of rd-spend");
    }

    @Test
    void schemaOfAnotherFeed() {
        Violation violation = violation(Feed.AI_EXPORTS, message);
        assertThat(violation.rule()).isEqualTo(Rule.SCHEMA_UNKNOWN);
        assertThat(violation.message())
                .isEqualTo("found the schema of rd-spend, expected a schema version of ai-exports, the feed of the"
                        + " topic");
    }

    @Test
    void bytesLeftOver() {
        Violation violation = violation(Feed.RD_SPEND, Arrays.copyOf(message, message.length + 1));
        assertThat(violation.rule()).isEqualTo(Rule.UNDECODABLE);
        assertThat(violation.message())
                .isEqualTo("found " + (message.length + 1) + " bytes that do not fit the schema: bytes are left over"
                        + " after the last field, expected the fields of rd-spend, schema version 1");
    }

    @Test
    void emptyDecimal() {
        byte[] fields = GenericMessages.encode(
                SampleRecords.aiExports(),
                new SchemaStore().newest(Feed.AI_EXPORTS).schema());
        // the length of the amount is the byte before its 5 bytes, the length of the currency and KRW
        int at = fields.length - 4 - 5 - 1;
        assertThat(fields[at]).isEqualTo((byte) 10);
        fields[at] = 0;
        assertThat(violation(Feed.AI_EXPORTS, fields).message())
                .contains("Found a decimal of no bytes, expected at least one");
    }

    @Test
    void unknownBranchOfAnOptionalDate() {
        byte[] membership = GenericMessages.encode(
                SampleRecords.of(Feed.MEMBERSHIP),
                new SchemaStore().newest(Feed.MEMBERSHIP).schema());
        membership[membership.length - 1] = 4;
        assertThat(violation(Feed.MEMBERSHIP, membership).message())
                .contains("Found branch 2 of an optional date, expected 0 or 1");
    }

    @Test
    void brokenMessagesCostNoStackTrace() {
        UndecodableException e =
                catchThrowableOfType(UndecodableException.class, () -> decoder.decode(Feed.RD_SPEND, new byte[0]));
        assertThat(e.getStackTrace()).isEmpty();
        assertThat(e).hasMessage(e.violation().message());
    }

    @Test
    void aGoodMessageIsReadAfterABadOne() throws Exception {
        violation(Feed.RD_SPEND, Arrays.copyOf(message, 30));
        assertThat(decoder.decode(Feed.RD_SPEND, message)).isEqualTo(SampleRecords.rdSpend());
    }

    private Violation violation(Feed feed, byte[] value) {
        return catchThrowableOfType(UndecodableException.class, () -> decoder.decode(feed, value))
                .violation();
    }
}
