package io.alliancemetrics.deploy;

/** The job's main class, which Flink is told by name. */
final class JobClass {
    static final String NAME = "io.alliancemetrics.streaming.job.AllianceJobMain";

    private JobClass() {}

    /** Where its source is. */
    static String source() {
        return "streaming-jobs/src/main/java/" + NAME.replace('.', '/') + ".java";
    }
}
