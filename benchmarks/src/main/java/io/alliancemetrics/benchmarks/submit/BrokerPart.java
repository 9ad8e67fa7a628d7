package io.alliancemetrics.benchmarks.submit;

import io.alliancemetrics.benchmarks.process.PartMain;
import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.kafka.TopicClock;
import io.alliancemetrics.ingest.kafka.Topics;
import java.nio.file.Path;
import java.util.List;

/** The broker that both ways write to, with a topic for each. */
final class BrokerPart {
    private BrokerPart() {}

    public static void main(String[] arguments) throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(Path.of(arguments[0]))) {
            try (Topics topics = Topics.connect(KafkaConnection.to(broker.bootstrapServers()))) {
                topics.ensure(List.of(SubmitTopics.OURS, SubmitTopics.MERE), TopicClock.BROKER);
            }
            PartMain.serve(broker.bootstrapServers(), request -> "");
        }
    }
}
