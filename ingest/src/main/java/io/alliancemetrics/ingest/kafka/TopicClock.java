package io.alliancemetrics.ingest.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** Whose clock stamps the records of a topic. The stamp decides the recorded day, and with it the vintages. */
public enum TopicClock {
    /** The broker's: an office cannot backdate. */
    BROKER("LogAppendTime"),
    /** The writer's: only for a backfill, which knows when its records were reported. */
    WRITER("CreateTime");

    private final String timestampType;

    TopicClock(String timestampType) {
        this.timestampType = timestampType;
    }

    String timestampType() {
        return timestampType;
    }

    /** Records are kept for ever: figures must be reproducible for ever. */
    Map<String, String> topicSettings() {
        Map<String, String> settings = Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                "-1",
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                timestampType);
        if (this == BROKER) {
            return settings;
        }
        // otherwise the broker refuses stamps that lie more than an hour ahead of its own clock
        String any = Long.toString(Long.MAX_VALUE);
        Map<String, String> more = new HashMap<>(settings);
        more.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, any);
        more.put(TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG, any);
        return Map.copyOf(more);
    }
}
