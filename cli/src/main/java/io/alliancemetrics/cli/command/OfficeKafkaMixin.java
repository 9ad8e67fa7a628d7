package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.Addresses;
import io.alliancemetrics.ingest.kafka.OfficeAccess;
import picocli.CommandLine.Mixin;

/** Options that name the brokers whose users are meant: those of a running stack, or a cluster. */
final class OfficeKafkaMixin {
    @Mixin
    private OfficeDataMixin data;

    @Mixin
    private KafkaMixin kafka;

    OfficeAccess access() {
        return OfficeAccess.connect(kafka.cluster().orElseGet(() -> Addresses.kafkaAdministrator(data.dataDir())));
    }
}
