package io.alliancemetrics.cli.stack;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How to start a stack.
 *
 * @param dataDir keeps everything
 * @param dataDirAdvice how to choose another folder, as a phrase: {@code choose another one with --data-dir}
 * @param external servers to use instead of embedded parts
 * @param kafkaPort of the embedded broker; 0 for any free one
 * @param clickHousePort of the embedded engine; 0 for any free one
 * @param page where the page and the gateway listen
 * @param checkpointInterval how often figures are written
 */
public record StackOptions(
        Path dataDir,
        String dataDirAdvice,
        ExternalServers external,
        int kafkaPort,
        int clickHousePort,
        PageAddress page,
        Duration checkpointInterval) {
    void requireFreePorts() {
        Ports.requireFree(page.port(), "the page", "--port");
        if (external.kafka().isEmpty()) {
            Ports.requireFree(kafkaPort, "the broker", "--kafka-port");
        }
        if (external.clickHouse().isEmpty()) {
            Ports.requireFree(clickHousePort, "ClickHouse", "--clickhouse-port");
        }
    }
}
