package io.alliancemetrics.benchmarks.replay;

/**
 * One log on one side.
 *
 * @param messages in the log
 * @param cpuSeconds processor time of the side's own process
 * @param clickHouseCpuSeconds processor time of ClickHouse meanwhile
 * @param stateBytes of the checkpoints; 0 for a side without state
 */
record Run(
        String side,
        long messages,
        double wallSeconds,
        double cpuSeconds,
        double clickHouseCpuSeconds,
        long stateBytes) {
    /** Processor time of both, in microseconds. */
    double microsPerMessage() {
        return (cpuSeconds + clickHouseCpuSeconds) / messages * 1e6;
    }

    /** Processor time of the side's own process alone, in microseconds. */
    double ownMicrosPerMessage() {
        return cpuSeconds / messages * 1e6;
    }
}
