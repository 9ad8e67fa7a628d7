package io.alliancemetrics.cli.command;

import io.alliancemetrics.ingest.kafka.OfficeAccess;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code alliance office kafka-users}. */
@Command(
        name = "kafka-users",
        mixinStandardHelpOptions = true,
        description = "List the offices that have a Kafka login, one a line.")
final class OfficeKafkaUsersCommand implements Callable<Integer> {
    @ParentCommand
    private OfficeCommand parent;

    @Mixin
    private OfficeKafkaMixin kafka;

    @Override
    public Integer call() {
        try (OfficeAccess access = kafka.access()) {
            access.list().forEach(parent.alliance().results()::println);
        }
        return 0;
    }
}
