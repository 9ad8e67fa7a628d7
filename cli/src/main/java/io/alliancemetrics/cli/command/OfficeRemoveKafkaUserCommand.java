package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.ingest.kafka.OfficeAccess;
import io.alliancemetrics.schemas.feed.Office;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code alliance office remove-kafka-user}. */
@Command(
        name = "remove-kafka-user",
        mixinStandardHelpOptions = true,
        description = "Take an office's Kafka login and rights away; its topics and records stay.")
final class OfficeRemoveKafkaUserCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private OfficeKafkaMixin kafka;

    @Parameters(paramLabel = "OFFICE", converter = OfficeConverter.class, description = "Whose login it is.")
    private Office office;

    @Override
    public Integer call() {
        try (OfficeAccess access = kafka.access()) {
            if (!access.remove(office)) {
                throw new StackException("The office " + office + " has no Kafka login. \"alliance office kafka-users\""
                        + " shows who has one.");
            }
        }
        spec.commandLine().getErr().println("The user " + OfficeAccess.userOf(office) + " is removed.");
        return 0;
    }
}
