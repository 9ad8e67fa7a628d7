package io.alliancemetrics.embedded.internal.kafka;

import io.alliancemetrics.embedded.Credentials;
import io.alliancemetrics.embedded.EmbeddedServiceException;
import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.errors.AuthenticationException;

/**
 * Sees to it that the administrator can log in to a node that has just started, whether its folder is new, was made
 * without users, or knows another password.
 */
final class AdminLogin {
    /** Kafka's least: more would only slow down who guesses, and the passwords are random. */
    private static final int ITERATIONS = 4_096;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    private AdminLogin() {}

    static void ensure(NodePorts ports, NodeUsers users) throws ExecutionException, InterruptedException {
        set(ports, users);
        await(ports, users);
    }

    private static void set(NodePorts ports, NodeUsers users) throws ExecutionException, InterruptedException {
        UserScramCredentialUpsertion password = new UserScramCredentialUpsertion(
                users.admin().user(),
                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                users.admin().password());
        try (Admin admin = connect(ports.internal(), BrokerSettings.PLAIN, Jaas.plain(users.node()))) {
            admin.alterUserScramCredentials(List.of(password)).all().get();
        }
    }

    /** The broker hears of it a moment after the controller has it. */
    private static void await(NodePorts ports, NodeUsers users) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!canLogIn(ports, users.admin())) {
            if (System.nanoTime() > deadline) {
                throw new EmbeddedServiceException(
                        Reason.START_FAILED,
                        "The user " + users.admin().user() + " cannot log in to the Kafka broker "
                                + PATIENCE.toSeconds() + " seconds after it was told the password. Start it again.");
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
    }

    private static boolean canLogIn(NodePorts ports, Credentials login)
            throws ExecutionException, InterruptedException {
        try (Admin admin = connect(ports.client(), BrokerSettings.SCRAM, Jaas.scram(login))) {
            admin.describeCluster().nodes().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthenticationException) {
                return false;
            }
            throw e;
        }
    }

    static Admin connect(int port, String mechanism, String jaas) {
        return Admin.create(Map.<String, Object>of(
                "bootstrap.servers",
                BrokerSettings.bootstrapServers(port),
                "security.protocol",
                BrokerSettings.SASL_PROTOCOL,
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                jaas));
    }
}
