package io.alliancemetrics.benchmarks.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.avro.SingleObjectDecoder;
import io.alliancemetrics.schemas.avro.UndecodableException;
import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.schemas.record.FeedRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class LogGeneratorTest {
    private static final int RECORDS = 20_000;

    private final SingleObjectDecoder decoder = new SingleObjectDecoder(new SchemaStore());

    @Test
    void theSameSeedGivesTheSameMessages() {
        assertThat(messages(7, Spread.SKEWED).stream()
                        .map(LogGeneratorTest::text)
                        .toList())
                .isEqualTo(messages(7, Spread.SKEWED).stream()
                        .map(LogGeneratorTest::text)
                        .toList());
        assertThat(messages(8, Spread.SKEWED).stream()
                        .map(LogGeneratorTest::text)
                        .toList())
                .isNotEqualTo(messages(7, Spread.SKEWED).stream()
                        .map(LogGeneratorTest::text)
                        .toList());
    }

    @Test
    void ofAHundredMessagesFiveAreDuplicatesFiveRestatementsAndOneIsBroken() {
        Set<String> seen = new HashSet<>();
        int duplicates = 0;
        int restatements = 0;
        int broken = 0;
        for (ProducerRecord<byte[], byte[]> message : messages(1, Spread.SKEWED)) {
            duplicates += seen.add(text(message)) ? 0 : 1;
            try {
                FeedRecord record = decoder.decode(
                        TopicName.parse(message.topic()).orElseThrow().feed(), message.value());
                restatements += record.header().revision() > 1 ? 1 : 0;
            } catch (UndecodableException e) {
                broken++;
            }
        }
        assertThat(duplicates).isBetween(RECORDS * 4 / 100, RECORDS * 6 / 100);
        assertThat(restatements).isBetween(RECORDS * 4 / 100, RECORDS * 7 / 100);
        // the other half of the broken ones are records that break a rule
        assertThat(broken).isBetween(RECORDS * 3 / 1000, RECORDS * 7 / 1000);
    }

    @Test
    void oneMemberHasFortyPercentOrAllOrItsShare() {
        assertThat(percentOfTheFirst(Spread.SKEWED)).isBetween(38.0, 42.0);
        assertThat(percentOfTheFirst(Spread.EVEN)).isBetween(4.0, 6.0);
        assertThat(percentOfTheFirst(Spread.ONE)).isGreaterThan(99.0);
    }

    private static double percentOfTheFirst(Spread spread) {
        List<ProducerRecord<byte[], byte[]>> messages = messages(1, spread);
        return 100.0
                * messages.stream()
                        .filter(message -> message.topic().contains(".de."))
                        .count()
                / messages.size();
    }

    private static List<ProducerRecord<byte[], byte[]>> messages(long seed, Spread spread) {
        List<ProducerRecord<byte[], byte[]>> messages = new ArrayList<>();
        new LogGenerator(seed, spread).write(RECORDS, messages::add);
        return messages;
    }

    private static String text(ProducerRecord<byte[], byte[]> message) {
        return message.topic()
                + message.timestamp()
                + Arrays.toString(message.key())
                + Arrays.toString(message.value());
    }
}
