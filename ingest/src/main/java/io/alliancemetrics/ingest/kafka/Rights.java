package io.alliancemetrics.ingest.kafka;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.auth.KafkaPrincipal;

/** Makes Kafka's access control lists. */
final class Rights {
    private static final String ANY_HOST = "*";

    private Rights() {}

    static String principal(String user) {
        return new KafkaPrincipal(KafkaPrincipal.USER_TYPE, user).toString();
    }

    static AclBinding topics(String user, String prefix, AclOperation operation) {
        return allow(user, ResourceType.TOPIC, prefix, PatternType.PREFIXED, operation);
    }

    static AclBinding groups(String user, String prefix, AclOperation operation) {
        return allow(user, ResourceType.GROUP, prefix, PatternType.PREFIXED, operation);
    }

    static AclBinding group(String user, String name, AclOperation operation) {
        return allow(user, ResourceType.GROUP, name, PatternType.LITERAL, operation);
    }

    private static AclBinding allow(
            String user, ResourceType type, String name, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry(principal(user), ANY_HOST, operation, AclPermissionType.ALLOW));
    }
}
