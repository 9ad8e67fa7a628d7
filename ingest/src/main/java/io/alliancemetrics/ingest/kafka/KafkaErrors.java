package io.alliancemetrics.ingest.kafka;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What to do about an error of Kafka's clients. */
final class KafkaErrors {
    private KafkaErrors() {}

    static Throwable rootOf(Throwable error) {
        return error instanceof ExecutionException && error.getCause() != null ? error.getCause() : error;
    }

    /** {@code TimeoutException: Topic … not present in metadata after 60000 ms.}. */
    static String describe(Throwable error) {
        Throwable root = rootOf(error);
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    static String advice(Throwable error, KafkaConnection connection) {
        Throwable root = rootOf(error);
        if (root instanceof AuthenticationException) {
            return "Check the user and password for the broker at " + connection + ".";
        }
        if (root instanceof ClusterAuthorizationException) {
            return "These credentials do not have the right: use an administrator's, or to write the office's own.";
        }
        if (root instanceof SecurityDisabledException) {
            return "The brokers let everybody do everything: set authorizer.class.name on them.";
        }
        if (root instanceof AuthorizationException) {
            return "Use the credentials of the office that the topic belongs to.";
        }
        if (root instanceof UnknownTopicOrPartitionException) {
            return "Make the topic first.";
        }
        if (root instanceof RecordTooLargeException) {
            return "Raise max.message.bytes of the topic.";
        }
        return "Check that the broker at " + connection + " runs and can be reached.";
    }
}
