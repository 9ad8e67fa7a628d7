package io.alliancemetrics.ingest.kafka;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.security.scram.ScramLoginModule;

/**
 * A user of the brokers, who logs in with SCRAM-SHA-512: the password itself is never sent.
 *
 * @param password kept out of {@link #toString()}
 */
public record KafkaLogin(String user, String password) {
    static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;

    private static final int PASSWORD_BYTES = 32;

    /** With a password that nobody can guess: 256 random bits as text. */
    public static KafkaLogin random(String user) {
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        return new KafkaLogin(user, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /**
     * What a Kafka client needs to log in.
     *
     * @param like a connection to the same brokers, by which it is told whether they want TLS
     */
    Map<String, String> properties(KafkaConnection like) {
        return Map.of(
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                protocol(like).name,
                SaslConfigs.SASL_MECHANISM,
                MECHANISM.mechanismName(),
                SaslConfigs.SASL_JAAS_CONFIG,
                ScramLoginModule.class.getName() + " required username=" + quoted(user) + " password="
                        + quoted(password) + ";");
    }

    private static SecurityProtocol protocol(KafkaConnection like) {
        String protocol = like.clientProperties().getOrDefault(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "");
        return protocol.endsWith("SSL") ? SecurityProtocol.SASL_SSL : SecurityProtocol.SASL_PLAINTEXT;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return "KafkaLogin[" + user + "]";
    }
}
