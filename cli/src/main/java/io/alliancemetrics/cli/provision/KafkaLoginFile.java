package io.alliancemetrics.cli.provision;

import io.alliancemetrics.cli.stack.KafkaClientFile;
import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.ingest.kafka.ServiceUser;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;

/**
 * The password in the client's file that a part of the system logs in with: what is given to the brokers and what the
 * part says cannot differ, because both are read from one file.
 */
final class KafkaLoginFile {
    private static final String USER = "username";
    private static final String PASSWORD = "password";

    private KafkaLoginFile() {}

    /** @throws StackException if the file is not one, or is another user's */
    static String password(Path file, ServiceUser service) {
        Map<String, ?> options = options(file, KafkaClientFile.read(file).get(SaslConfigs.SASL_JAAS_CONFIG));
        Object user = options.get(USER);
        if (!service.user().equals(user)) {
            throw new StackException("Found the user " + user + " in " + file + ", expected " + service.user()
                    + ". Check which file is whose.");
        }
        if (!(options.get(PASSWORD) instanceof String password) || password.isEmpty()) {
            throw unusable(file);
        }
        return password;
    }

    private static Map<String, ?> options(Path file, String jaas) {
        if (jaas == null) {
            throw unusable(file);
        }
        try {
            return JaasContext.loadClientContext(Map.of(SaslConfigs.SASL_JAAS_CONFIG, new Password(jaas)))
                    .configurationEntries()
                    .get(0)
                    .getOptions();
        } catch (IllegalArgumentException e) {
            // Its message may hold a part of the password.
            throw unusable(file);
        }
    }

    private static StackException unusable(Path file) {
        return new StackException("Found no login in " + file + ", expected a line " + SaslConfigs.SASL_JAAS_CONFIG
                + "=… required username=\"…\" password=\"…\"; as Kafka's clients take it.");
    }
}
