package io.alliancemetrics.embedded.internal.kafka;

import io.alliancemetrics.embedded.Credentials;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;

/** Values of Kafka's setting {@code sasl.jaas.config}. */
final class Jaas {
    private Jaas() {}

    /** For a listener whose users are in the node's own log. */
    static String scramListener() {
        return ScramLoginModule.class.getName() + " required;";
    }

    static String scram(Credentials login) {
        return ScramLoginModule.class.getName() + " required " + login(login) + ";";
    }

    /** For a listener that one user logs in to: itself. */
    static String plainListener(Credentials only) {
        return PlainLoginModule.class.getName() + " required " + login(only) + " user_" + only.user() + "="
                + quoted(only.password()) + ";";
    }

    static String plain(Credentials login) {
        return PlainLoginModule.class.getName() + " required " + login(login) + ";";
    }

    private static String login(Credentials login) {
        return "username=" + quoted(login.user()) + " password=" + quoted(login.password());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
