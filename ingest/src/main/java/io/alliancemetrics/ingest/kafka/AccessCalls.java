package io.alliancemetrics.ingest.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.ResourceNotFoundException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.resource.ResourcePatternFilter;

/** The calls to Kafka's admin client about users and rights, each waited for and with errors that say what to do. */
final class AccessCalls implements AutoCloseable {
    /** Kafka's least: more would only slow down who guesses, and the passwords are random. */
    private static final int ITERATIONS = 4_096;

    private static final Duration LOGIN_PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);
    private static final Map<String, Object> SETTINGS = Map.of(
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 30_000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);

    private final KafkaConnection connection;
    private final Admin admin;
    private final AdminCalls calls;

    private AccessCalls(KafkaConnection connection, Admin admin) {
        this.connection = connection;
        this.admin = admin;
        this.calls = new AdminCalls(admin, connection);
    }

    static AccessCalls connect(KafkaConnection connection) {
        return new AccessCalls(connection, Admin.create(connection.properties(SETTINGS)));
    }

    void addRights(String user, Collection<AclBinding> rights) {
        calls.await("give rights to " + user, admin.createAcls(rights).all());
    }

    void removeRights(String user) {
        AclBindingFilter all = new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(Rights.principal(user), null, AclOperation.ANY, AclPermissionType.ANY));
        calls.await("take the rights of " + user, admin.deleteAcls(List.of(all)).all());
    }

    void setPassword(KafkaLogin login) {
        UserScramCredentialUpsertion password = new UserScramCredentialUpsertion(
                login.user(), new ScramCredentialInfo(KafkaLogin.MECHANISM, ITERATIONS), login.password());
        calls.await(
                "set the password of " + login.user(),
                admin.alterUserScramCredentials(List.of(password)).all());
    }

    /** Says whether there was one. */
    boolean removeUser(String user) {
        UserScramCredentialDeletion deletion = new UserScramCredentialDeletion(user, KafkaLogin.MECHANISM);
        try {
            calls.await(
                    "remove the user " + user,
                    admin.alterUserScramCredentials(List.of(deletion)).all());
            return true;
        } catch (KafkaAccessException e) {
            if (e.getCause() instanceof ResourceNotFoundException) {
                return false;
            }
            throw e;
        }
    }

    /** In the order of their names. */
    List<String> users() {
        return calls
                .await("list the users", admin.describeUserScramCredentials().users())
                .stream()
                .sorted()
                .toList();
    }

    /** The brokers hear of a removal, and of what was removed before, a moment after the controller has done it. */
    void awaitGone(String user) {
        long deadline = System.nanoTime() + LOGIN_PATIENCE.toNanos();
        while (users().contains(user) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
    }

    /** The brokers hear of a password a moment after the controller has it. */
    void awaitLogin(KafkaLogin login) {
        KafkaConnection as = connection.withLogin(login);
        long deadline = System.nanoTime() + LOGIN_PATIENCE.toNanos();
        while (!canLogIn(as, System.nanoTime() > deadline)) {
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
    }

    private static boolean canLogIn(KafkaConnection as, boolean isLastChance) {
        try (Admin user = Admin.create(as.properties(SETTINGS))) {
            new AdminCalls(user, as)
                    .await(
                            "log in with the new password",
                            user.describeCluster().nodes());
            return true;
        } catch (KafkaAccessException e) {
            if (e.getCause() instanceof SaslAuthenticationException && !isLastChance) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
