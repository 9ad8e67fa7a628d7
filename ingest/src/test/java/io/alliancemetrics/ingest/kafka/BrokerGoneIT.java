package io.alliancemetrics.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.ingest.LogReader;
import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.RecordedAt;
import io.alliancemetrics.ingest.csv.CsvRowReader;
import io.alliancemetrics.ingest.submission.SubmissionRequest;
import io.alliancemetrics.ingest.submission.Submissions;
import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.schemas.record.Membership;
import io.alliancemetrics.schemas.record.RecordHeader;
import io.alliancemetrics.schemas.value.EpochDay;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerGoneIT {
    private static final TopicName TOPIC = new TopicName(Office.SECRETARIAT, Feed.MEMBERSHIP);

    @TempDir
    private Path folder;

    @Test
    void submissionOutlivesARestartOfTheBrokerAndWritesEachRecordOnce() {
        KafkaBroker first = KafkaBroker.start(folder);
        KafkaConnection connection = KafkaConnection.to(first.bootstrapServers());
        makeTopic(connection);
        try (RecordPublisher publisher = RecordPublisher.connect(connection, new SchemaStore())) {
            Publication publication = publisher.begin(TOPIC, OptionalLong.empty());
            publish(publication, 0, 100);
            first.close();
            CompletableFuture<Long> rest = CompletableFuture.supplyAsync(() -> {
                publish(publication, 100, 200);
                return publication.finish();
            });
            try (KafkaBroker second = KafkaBroker.start(folder, first.port())) {
                assertThat(rest.join()).isEqualTo(200);
                assertThat(keys(second))
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.range(0, 200).mapToObj(i -> "M-" + i).toList());
            }
        }
    }

    @Test
    void brokerThatStaysAwayIsNamedWithWhatToDo() {
        KafkaConnection connection;
        try (KafkaBroker broker = KafkaBroker.start(folder)) {
            connection = KafkaConnection.to(broker.bootstrapServers())
                    .with("delivery.timeout.ms", "1500")
                    .with("request.timeout.ms", "1000");
            makeTopic(connection);
        }
        try (RecordPublisher publisher =
                RecordPublisher.connect(connection.with("max.block.ms", "500"), new SchemaStore())) {
            Publication publication = publisher.begin(TOPIC, OptionalLong.empty());
            assertThatThrownBy(() -> {
                        publish(publication, 0, 10);
                        publication.finish();
                    })
                    .isInstanceOf(KafkaAccessException.class)
                    .hasMessageStartingWith("Writing to the topic alliance.secretariat.membership failed (Timeout")
                    .hasMessageContaining("Check that the broker at " + connection + " runs and can be reached. Then"
                            + " send the same file again");
        }
    }

    @Test
    void submissionThatCannotBeWrittenNamesTheFile() {
        KafkaConnection nobody = KafkaConnection.to("127.0.0.1:1").with("max.block.ms", "300");
        String file = "record_id,ref_area,joined_on\nM-1,KR,2026-01-01\n";
        SubmissionRequest request = new SubmissionRequest(
                "s-1",
                Office.SECRETARIAT,
                Feed.MEMBERSHIP,
                "m.csv",
                (feed, notes) ->
                        CsvRowReader.open(feed, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))),
                Notation.STANDARD,
                RecordedAt.arrival(Clock.systemUTC()));
        try (RecordPublisher publisher = RecordPublisher.connect(nobody, new SchemaStore())) {
            assertThatThrownBy(() -> new Submissions(publisher).submit(request))
                    .isInstanceOf(KafkaAccessException.class)
                    .hasMessageStartingWith("m.csv: Writing to the topic alliance.secretariat.membership failed");
        }
    }

    @Test
    void topicsCannotBeMadeWithoutABroker() {
        KafkaConnection nobody = KafkaConnection.to("127.0.0.1:1")
                .with("request.timeout.ms", "500")
                .with("default.api.timeout.ms", "1000");
        try (Topics topics = Topics.connect(nobody)) {
            assertThatThrownBy(() -> topics.ensure(List.of(TOPIC), TopicClock.BROKER))
                    .isInstanceOf(KafkaAccessException.class)
                    .hasMessageStartingWith("Could not list the topics at 127.0.0.1:1 (TimeoutException: ")
                    .hasMessageEndingWith("Check that the broker at 127.0.0.1:1 runs and can be reached.");
        }
    }

    private static List<String> keys(KafkaBroker broker) {
        return LogReader.readAll(broker.bootstrapServers(), List.of(TOPIC.toString())).stream()
                .map(ConsumerRecord::key)
                .toList();
    }

    private static void makeTopic(KafkaConnection connection) {
        try (Topics topics = Topics.connect(connection)) {
            topics.ensure(List.of(TOPIC), TopicClock.BROKER);
        }
    }

    private static void publish(Publication publication, int from, int to) {
        for (int i = from; i < to; i++) {
            RecordHeader header = new RecordHeader("M-" + i, 1, false, "A", "s-1");
            publication.publish(new Membership(header, "KR", 20_000, EpochDay.NONE), i);
        }
    }
}
