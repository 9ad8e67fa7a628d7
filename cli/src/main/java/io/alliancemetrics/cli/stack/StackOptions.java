package io.alliancemetrics.cli.stack;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How to start a stack.
 *
 * @param dataDir keeps everything
 * @param external servers to use instead of embedded parts
 * @param kafkaPort of the embedded broker; 0 for any free one
 * @param clickHousePort of the embedded engine; 0 for any free one
 * @param dashboardPort of the dashboard; 0 for any free one
 * @param checkpointInterval how often figures are written
 */
public record StackOptions(
        Path dataDir,
        ExternalServers external,
        int kafkaPort,
        int clickHousePort,
        int dashboardPort,
        Duration checkpointInterval) {}
