package io.alliancemetrics.ingest.kafka;

import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;

/** A part of the system itself that uses the brokers, with no more rights than it needs. */
public enum ServiceUser {
    /** Makes topics and writes to them, for every office; reads what is there where the figures seem to lack it. */
    GATEWAY("alliance-gateway"),
    /** Reads all topics; writes nothing. */
    JOB("alliance-job");

    private static final String ALL_TOPICS = "alliance.";
    /** The job keeps its place in its checkpoints; the group's offsets only inform. */
    private static final String JOB_GROUP = "alliance-metrics";

    private final String user;

    ServiceUser(String user) {
        this.user = user;
    }

    public String user() {
        return user;
    }

    List<AclBinding> rights() {
        return switch (this) {
            case GATEWAY ->
                Stream.of(CREATE, WRITE, READ, DESCRIBE, DESCRIBE_CONFIGS, ALTER_CONFIGS)
                        .map(operation -> Rights.topics(user, ALL_TOPICS, operation))
                        .toList();
            case JOB ->
                List.of(
                        Rights.topics(user, ALL_TOPICS, READ),
                        Rights.topics(user, ALL_TOPICS, DESCRIBE),
                        Rights.group(user, JOB_GROUP, READ));
        };
    }
}
