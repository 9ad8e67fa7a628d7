package io.alliancemetrics.dashboards.clickhouse;

/**
 * ClickHouse did not answer, or refused. The message says where, what and what to do, for whoever runs the stack; the cause
 * holds what ClickHouse said.
 */
public final class ClickHouseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClickHouseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
