package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.KafkaClientFile;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that name a Kafka cluster and how to log in to it. */
final class KafkaMixin {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:ALLIANCE_KAFKA}",
            converter = HostPortConverter.class,
            description = "Use this Kafka cluster instead of the embedded broker (or set ALLIANCE_KAFKA).")
    private String servers;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            defaultValue = "${env:ALLIANCE_KAFKA_CONFIG}",
            description = "With --kafka: the Kafka client's properties for logging in there, such as security.protocol"
                    + " and sasl.jaas.config (or set ALLIANCE_KAFKA_CONFIG).")
    private Path config;

    /** Empty if none is named. */
    Optional<KafkaConnection> cluster() {
        if (servers == null && config != null) {
            throw new ParameterException(spec.commandLine(), "--kafka-config goes with --kafka.");
        }
        Map<String, String> properties = config == null ? Map.of() : KafkaClientFile.read(config);
        return Optional.ofNullable(servers).map(named -> new KafkaConnection(named, properties));
    }
}
