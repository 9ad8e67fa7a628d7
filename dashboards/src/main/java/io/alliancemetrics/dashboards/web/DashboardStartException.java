package io.alliancemetrics.dashboards.web;

/** The dashboard could not start. The message says where, what stood in the way and what to do. */
public final class DashboardStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DashboardStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
