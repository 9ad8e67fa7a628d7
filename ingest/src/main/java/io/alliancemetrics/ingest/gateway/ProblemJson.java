package io.alliancemetrics.ingest.gateway;

/** Problem details of RFC 9457. */
record ProblemJson(String title, int status, String detail) {
    ProblemJson(Problem problem) {
        this(problem.title(), problem.status().getCode(), problem.detail());
    }
}
