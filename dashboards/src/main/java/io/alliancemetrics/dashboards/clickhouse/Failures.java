package io.alliancemetrics.dashboards.clickhouse;

import com.clickhouse.client.api.ServerException;

/** Says in one sentence why ClickHouse could not be read and what to do about it. */
final class Failures {
    private static final int UNKNOWN_TABLE = 60;
    private static final int UNKNOWN_DATABASE = 81;
    private static final int AUTHENTICATION_FAILED = 516;

    private Failures() {}

    static ClickHouseUnavailableException explain(String address, Exception failure) {
        return new ClickHouseUnavailableException("ClickHouse at " + address + " " + reason(failure), failure);
    }

    private static String reason(Exception failure) {
        int code = serverCode(failure);
        return switch (code) {
            case 0 ->
                "does not answer: " + firstLine(failure) + ". See whether it runs and whether the address is right.";
            case UNKNOWN_TABLE, UNKNOWN_DATABASE ->
                "has no tables of the alliance yet. Start the stack once, which creates them, or run the migrations.";
            case AUTHENTICATION_FAILED -> "refused the user or the password. Give those of a user who may read.";
            default -> "refused to answer (code " + code + "): " + firstLine(failure);
        };
    }

    /** The code that ClickHouse sent, or 0 if it sent none. */
    private static int serverCode(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServerException server) {
                return server.getCode();
            }
        }
        return 0;
    }

    private static String firstLine(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.lines().findFirst().orElse("");
    }
}
