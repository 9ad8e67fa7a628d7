package io.alliancemetrics.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.avro.SingleObjectDecoder;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.feed.RecordHeaders;
import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.schemas.record.Membership;
import io.alliancemetrics.schemas.record.RecordHeader;
import io.alliancemetrics.schemas.value.EpochDay;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** With the fake producer that comes with Kafka's own client, to have errors at a chosen moment. */
class PublicationTest {
    private static final TopicName TOPIC = new TopicName(Office.SECRETARIAT, Feed.MEMBERSHIP);
    private static final SchemaStore SCHEMAS = new SchemaStore();
    private static final Membership RECORD =
            new Membership(new RecordHeader("M-Ä", 1, false, "A", "s-1"), "KR", 20_000, EpochDay.NONE);

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final RecordPublisher publisher = new RecordPublisher(producer, KafkaConnection.to("broker:9092"), SCHEMAS);

    @Test
    void messageHasKeyValueLineAndTimestamp() throws Exception {
        publisher.begin(TOPIC, OptionalLong.of(1_234_567L)).publish(RECORD, 42);
        ProducerRecord<byte[], byte[]> message = producer.history().get(0);
        assertThat(message.topic()).isEqualTo("alliance.secretariat.membership");
        assertThat(message.timestamp()).isEqualTo(1_234_567L);
        assertThat(new String(message.key(), StandardCharsets.UTF_8)).isEqualTo("M-Ä");
        assertThat(new SingleObjectDecoder(SCHEMAS).decode(Feed.MEMBERSHIP, message.value()))
                .isEqualTo(RECORD);
        assertThat(message.headers().lastHeader(RecordHeaders.LINE).value())
                .isEqualTo("42".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void withoutTimestampTheBrokerStamps() {
        publisher.begin(TOPIC, OptionalLong.empty()).publish(RECORD, 2);
        assertThat(producer.history().get(0).timestamp()).isNull();
    }

    @Test
    void publishingDoesNotWaitAndFinishingDoes() {
        Publication publication = publisher.begin(TOPIC, OptionalLong.empty());
        publication.publish(RECORD, 2);
        publication.publish(RECORD, 3);
        assertThat(producer.flushed()).isFalse();
        assertThat(publication.finish()).isEqualTo(2);
        assertThat(producer.flushed()).isTrue();
    }

    @Test
    void firstFailureStopsThePublicationAndNamesTopicReasonAndRemedy() {
        Publication publication = publisher.begin(TOPIC, OptionalLong.empty());
        publication.publish(RECORD, 2);
        publication.publish(RECORD, 3);
        producer.completeNext();
        producer.errorNext(new TimeoutException("Expiring 1 record(s)"));
        assertThatThrownBy(() -> publication.publish(RECORD, 4))
                .isInstanceOf(KafkaAccessException.class)
                .hasMessage("Writing to the topic alliance.secretariat.membership failed (TimeoutException: Expiring 1"
                        + " record(s)) after 1 of 2 records were confirmed. Check that the broker at broker:9092 runs and"
                        + " can be reached. Then send the same file again: a record that is already in the log is found"
                        + " to be a duplicate and counts once.");
        assertThat(producer.history()).hasSize(2);
        assertThatThrownBy(publication::finish).isInstanceOf(KafkaAccessException.class);
    }

    @Test
    void failureOfTheLastRecordShowsWhenFinishing() {
        Publication publication = publisher.begin(TOPIC, OptionalLong.empty());
        publication.publish(RECORD, 2);
        producer.errorNext(new TimeoutException("late"));
        assertThatThrownBy(publication::finish).hasMessageContaining("0 of 1 records");
    }

    @Test
    void failureOfOneSubmissionDoesNotTouchTheNext() {
        Publication first = publisher.begin(TOPIC, OptionalLong.empty());
        first.publish(RECORD, 2);
        producer.errorNext(new TimeoutException("late"));
        Publication second = publisher.begin(TOPIC, OptionalLong.empty());
        second.publish(RECORD, 2);
        assertThat(second.finish()).isEqualTo(1);
    }

    @Test
    void failureInsideSendIsTheSame() {
        producer.sendException = new TimeoutException("no memory");
        Publication publication = publisher.begin(TOPIC, OptionalLong.empty());
        assertThatThrownBy(() -> publication.publish(RECORD, 2))
                .isInstanceOf(KafkaAccessException.class)
                .hasMessageContaining("(TimeoutException: no memory) after 0 of 1 records");
    }

    @Test
    void adviceFitsTheError() {
        KafkaConnection broker = KafkaConnection.to("b:1");
        assertThat(KafkaErrors.advice(new AuthenticationException("x"), broker)).contains("user and password");
        assertThat(KafkaErrors.advice(new TopicAuthorizationException("t"), broker))
                .contains("credentials");
        assertThat(KafkaErrors.advice(new UnknownTopicOrPartitionException("t"), broker))
                .contains("Make the topic");
        assertThat(KafkaErrors.advice(new RecordTooLargeException("t"), broker)).contains("max.message.bytes");
    }

    @Test
    void passwordsAreNotInTheTextOfAConnection() {
        assertThat(KafkaConnection.to("b:1").with("sasl.jaas.config", "secret").toString())
                .isEqualTo("b:1");
    }
}
