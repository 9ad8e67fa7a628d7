package io.alliancemetrics.embedded.internal.engine;

/**
 * What a statement read and wrote, as ClickHouse counts it for {@code X-ClickHouse-Summary}.
 *
 * @param elapsedNanos time from handing the statement over to its end
 */
public record Progress(
        long readRows,
        long readBytes,
        long writtenRows,
        long writtenBytes,
        long resultRows,
        long resultBytes,
        long elapsedNanos) {}
