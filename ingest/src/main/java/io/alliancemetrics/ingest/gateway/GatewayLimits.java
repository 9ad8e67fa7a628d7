package io.alliancemetrics.ingest.gateway;

/**
 * Bounds that keep one caller from harming the others.
 *
 * @param bodyBytes how long a request's body may be
 * @param requestsPerMinute how often an office may ask
 * @param submissionsAtOnce how many files of an office are processed at the same time
 */
public record GatewayLimits(long bodyBytes, int requestsPerMinute, int submissionsAtOnce) {
    public static final GatewayLimits DEFAULT = new GatewayLimits(1L << 30, 600, 4);

    public GatewayLimits {
        if (bodyBytes < 1 || requestsPerMinute < 1 || submissionsAtOnce < 1) {
            throw new IllegalArgumentException("Limits of the gateway must be 1 or more, found " + bodyBytes
                    + " bytes, " + requestsPerMinute + " requests a minute, " + submissionsAtOnce
                    + " submissions at once");
        }
    }
}
