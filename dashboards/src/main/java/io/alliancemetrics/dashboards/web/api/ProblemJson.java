package io.alliancemetrics.dashboards.web.api;

/** Problem details (RFC 9457). */
public record ProblemJson(String type, String title, int status, String detail) {
    public static ProblemJson of(int status, String title, String detail) {
        return new ProblemJson("about:blank", title, status, detail);
    }
}
