package io.alliancemetrics.ingest.kafka;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.feed.TopicName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;

/**
 * Decides who may do what on the brokers: an office writes to and reads from its own topics, and nothing else. Offices
 * cannot make topics; theirs are made with their user. Thread-safe. Needs an administrator's connection.
 *
 * <p>Every call throws {@link KafkaAccessException} if the brokers cannot be reached, refuse, or have no authorizer.
 */
public final class OfficeAccess implements AutoCloseable {
    private static final String USER_PREFIX = "alliance-";

    private final KafkaConnection connection;
    private final AccessCalls calls;

    private OfficeAccess(KafkaConnection connection, AccessCalls calls) {
        this.connection = connection;
        this.calls = calls;
    }

    /** Does not wait for the broker: a broker that is not there shows with the first call. */
    public static OfficeAccess connect(KafkaConnection administrator) {
        return new OfficeAccess(administrator, AccessCalls.connect(administrator));
    }

    /** {@code alliance-kr}. */
    public static String userOf(Office office) {
        return USER_PREFIX + office;
    }

    /**
     * Makes an office's topics and user, or gives the user it has another password: the one before cannot log in any
     * more. Returns when the brokers accept the new one.
     *
     * @return a connection that logs in as the office; nobody else has its password
     */
    public KafkaConnection grant(Office office) {
        makeTopics(office);
        KafkaLogin login = KafkaLogin.random(userOf(office));
        grant(login, rights(office));
        return connection.withLogin(login);
    }

    /**
     * Makes sure that a part of the system can log in and has its rights. Returns when it can.
     *
     * @return a connection that logs in as that part
     */
    public KafkaConnection grant(ServiceUser service, String password) {
        KafkaLogin login = new KafkaLogin(service.user(), password);
        grant(login, service.rights());
        return connection.withLogin(login);
    }

    /**
     * Takes an office's user and rights away; its topics stay, with all records. Returns when the brokers know.
     *
     * @return false if it had no user
     */
    public boolean remove(Office office) {
        calls.removeRights(userOf(office));
        boolean isRemoved = calls.removeUser(userOf(office));
        calls.awaitGone(userOf(office));
        return isRemoved;
    }

    /** The offices that have a user, in the order of their codes. */
    public List<Office> list() {
        return calls.users().stream()
                .filter(user -> user.startsWith(USER_PREFIX))
                .map(user -> Office.of(user.substring(USER_PREFIX.length())))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void close() {
        calls.close();
    }

    private void grant(KafkaLogin login, List<AclBinding> rights) {
        calls.addRights(login.user(), rights);
        calls.setPassword(login);
        calls.awaitLogin(login);
    }

    private void makeTopics(Office office) {
        List<TopicName> names = Arrays.stream(Feed.values())
                .filter(office::reports)
                .map(feed -> new TopicName(office, feed))
                .toList();
        try (Topics topics = Topics.connect(connection)) {
            topics.ensure(names, TopicClock.BROKER);
        }
    }

    /**
     * To read is there so that an office can check what it has written. The dot ends the office's name: without it the
     * prefix would be that of other names too. Writing idempotently needs no further right.
     */
    private static List<AclBinding> rights(Office office) {
        String user = userOf(office);
        String topics = "alliance." + office + ".";
        return List.of(
                Rights.topics(user, topics, AclOperation.WRITE),
                Rights.topics(user, topics, AclOperation.READ),
                Rights.topics(user, topics, AclOperation.DESCRIBE),
                Rights.groups(user, user + "-", AclOperation.READ));
    }
}
