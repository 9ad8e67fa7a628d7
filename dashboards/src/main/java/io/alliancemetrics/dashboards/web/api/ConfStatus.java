package io.alliancemetrics.dashboards.web.api;

/** Confidentiality of a number: the codes of SDMX's CL_CONF_STATUS that the alliance uses. */
final class ConfStatus {
    private static final String FREE = "F";
    private static final String CONFIDENTIAL = "C";

    private ConfStatus() {}

    static String of(boolean isConfidential) {
        return isConfidential ? CONFIDENTIAL : FREE;
    }
}
