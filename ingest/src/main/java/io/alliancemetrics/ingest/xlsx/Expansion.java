package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.FileLimits;

/** Counts how large a workbook really grows when its parts are uncompressed, whatever it says of its sizes. */
final class Expansion {
    private static final long ALWAYS_ALLOWED = 10_000_000;

    private final FileLimits limits;
    private final long compressed;
    private long expanded;

    Expansion(FileLimits limits, long compressed) {
        this.limits = limits;
        this.compressed = compressed;
    }

    void add(int bytes) throws PartException {
        expanded += bytes;
        if (expanded > limits.expandedBytes()) {
            throw new PartException(
                    XlsxProblem.expands("is larger than " + limits.expandedBytes() + " bytes when it is uncompressed"));
        }
        if (expanded > ALWAYS_ALLOWED && expanded / limits.expansionRatio() > compressed) {
            throw new PartException(XlsxProblem.expands(
                    "grows to more than " + limits.expansionRatio() + " times its size when it is uncompressed"));
        }
    }
}
