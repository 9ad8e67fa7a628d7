package io.alliancemetrics.cli.command;

import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.kafka.OfficeAccess;
import io.alliancemetrics.schemas.feed.Office;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code alliance office kafka-user}. */
@Command(
        name = "kafka-user",
        mixinStandardHelpOptions = true,
        description = "Make a Kafka login with which an office's systems write to its own topics, and the topics; an"
                + " office that has one gets another password.",
        footerHeading = "%nExample:%n",
        footer = "  alliance office kafka-user kr --out kr-kafka.properties")
final class OfficeKafkaUserCommand implements Callable<Integer> {
    private static final List<String> NEEDED = List.of(
            CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
            CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
            SaslConfigs.SASL_MECHANISM,
            SaslConfigs.SASL_JAAS_CONFIG);

    @Spec
    private CommandSpec spec;

    @Mixin
    private OfficeKafkaMixin kafka;

    @Parameters(
            paramLabel = "OFFICE",
            converter = OfficeConverter.class,
            description = "Whose it is: an ISO 3166-1 alpha-2 code such as kr, or secretariat.")
    private Office office;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "New file for the Kafka client's properties, the password included; only its owner can read"
                    + " it.")
    private Path out;

    @Override
    public Integer call() {
        try (OfficeAccess access = kafka.access()) {
            OfficeSecretFile.write(out, () -> properties(access.grant(office)));
        }
        spec.commandLine()
                .getErr()
                .println("The user " + OfficeAccess.userOf(office) + " may write to and read alliance." + office
                        + ".*; its login is in " + out + ". A password it had before is worthless now.");
        return 0;
    }

    /** Only what the office needs: an administrator's connection may have settings that are nobody else's business. */
    private String properties(KafkaConnection connection) {
        Map<String, String> all = connection.allProperties();
        Properties properties = new Properties();
        for (String name : NEEDED) {
            properties.setProperty(name, all.get(name));
        }
        StringWriter text = new StringWriter();
        try {
            properties.store(text, "Kafka login of the office " + office + ": whoever has this file writes as it");
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return text.toString();
    }
}
