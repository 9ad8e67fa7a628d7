package io.alliancemetrics.benchmarks.submit;

/**
 * One file on one way.
 *
 * @param way its title
 * @param rows in the log
 * @param wallSeconds from the first byte until all rows are in the log
 * @param cpuSeconds processor time of the process that did it; the sender's and the broker's are not in it
 * @param brokerCpuSeconds processor time of the broker meanwhile
 */
record Measurement(String way, long rows, double wallSeconds, double cpuSeconds, double brokerCpuSeconds) {
    double rowsPerSecond() {
        return rows / wallSeconds;
    }
}
