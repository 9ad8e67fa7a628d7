package io.alliancemetrics.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.embedded.Credentials;
import io.alliancemetrics.embedded.KafkaBroker;
import io.alliancemetrics.embedded.KafkaBrokerOptions;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.feed.TopicName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an office can do on a real broker, and what not. */
class OfficeAccessIT {
    private static final Office KR = new Office("kr");
    private static final Office CA = new Office("ca");
    private static final String OWN = "alliance.kr.rd-spend";
    private static final Map<String, Object> IMPATIENT = Map.of(
            "max.block.ms", 10_000,
            "default.api.timeout.ms", 10_000,
            "request.timeout.ms", 5_000,
            "delivery.timeout.ms", 10_000);

    @TempDir
    private static Path folder;

    private static KafkaBroker broker;
    private static KafkaConnection nobody;
    private static KafkaConnection administrator;
    private static KafkaConnection korea;
    private static OfficeAccess access;

    @BeforeAll
    static void start() throws Exception {
        Credentials admin = Credentials.random("admin");
        broker = KafkaBroker.start(KafkaBrokerOptions.of(folder).withAdmin(admin));
        nobody = KafkaConnection.to(broker.bootstrapServers());
        administrator = nobody.withLogin(new KafkaLogin(admin.user(), admin.password()));
        access = OfficeAccess.connect(administrator);
        korea = access.grant(KR);
        access.grant(CA);
        try (Admin client = admin(administrator)) {
            client.createTopics(Stream.of("alliance.krx.rd-spend", "alliance.kr", "alliance.krrd-spend", "other")
                            .map(name -> new NewTopic(name, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stop() {
        access.close();
        broker.close();
    }

    @Test
    void officeWritesToItsTopicsAndReadsThem() throws Exception {
        for (Feed feed : List.of(Feed.RD_SPEND, Feed.FELLOW_MOBILITY, Feed.CERTIFICATION, Feed.AI_EXPORTS)) {
            String topic = new TopicName(KR, feed).toString();
            write(korea, topic, "of " + topic);
            assertThat(read(korea, topic)).containsExactly("of " + topic);
        }
    }

    @Test
    void officeSeesNoOtherTopics() throws Exception {
        try (Admin client = admin(korea)) {
            assertThat(client.listTopics().names().get())
                    .containsExactlyInAnyOrder(
                            "alliance.kr.rd-spend",
                            "alliance.kr.fellow-mobility",
                            "alliance.kr.certification",
                            "alliance.kr.ai-exports");
        }
    }

    @Test
    void itsTopicsAreStampedByTheBroker() throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, OWN);
        try (Admin client = admin(administrator)) {
            assertThat(client.describeConfigs(List.of(topic))
                            .all()
                            .get()
                            .get(topic)
                            .get("message.timestamp.type")
                            .value())
                    .isEqualTo("LogAppendTime");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alliance.ca.rd-spend",
                "alliance.ca.ai-exports",
                "alliance.krx.rd-spend",
                "alliance.kr",
                "alliance.krrd-spend",
                "other",
                "__consumer_offsets"
            })
    void officeDoesNothingWithAnotherTopic(String topic) {
        assertThatThrownBy(() -> write(korea, topic, "x"))
                .satisfies(e -> assertThat(causeOf(e)).isInstanceOf(TopicAuthorizationException.class));
        assertThatThrownBy(() -> read(korea, topic)).isInstanceOf(TopicAuthorizationException.class);
        try (Admin client = admin(korea)) {
            assertDenied(client.describeTopics(List.of(topic)).allTopicNames());
            assertDenied(client.deleteTopics(List.of(topic)).all());
            assertDenied(client.describeConfigs(List.of(new ConfigResource(ConfigResource.Type.TOPIC, topic)))
                    .all());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alliance.kr.new-feed", "alliance.ca.new-feed", "alliance.krx.new-feed", "new"})
    void officeMakesNoTopics(String topic) {
        try (Admin client = admin(korea)) {
            assertDenied(client.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                    .all());
        }
    }

    @Test
    void officeDeletesNothingAndChangesNoTopic() {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, OWN);
        AlterConfigOp backdate =
                new AlterConfigOp(new ConfigEntry("message.timestamp.type", "CreateTime"), AlterConfigOp.OpType.SET);
        try (Admin client = admin(korea)) {
            assertDenied(client.incrementalAlterConfigs(Map.of(topic, List.of(backdate)))
                    .all());
            assertDenied(client.deleteTopics(List.of(OWN)).all());
            assertDenied(client.deleteRecords(Map.of(new TopicPartition(OWN, 0), RecordsToDelete.beforeOffset(0)))
                    .all());
        }
    }

    @Test
    void officeChangesNobodysRightsOrPassword() {
        try (Admin client = admin(korea)) {
            assertDenied(
                    client.createAcls(List.of(Rights.topics(OfficeAccess.userOf(KR), "alliance.", AclOperation.READ)))
                            .all());
            assertDenied(client.deleteAcls(List.of(AclBindingFilter.ANY)).all());
            assertDenied(client.describeAcls(AclBindingFilter.ANY).values());
            for (Office office : List.of(KR, CA)) {
                assertDenied(client.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                                OfficeAccess.userOf(office),
                                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4_096),
                                "mine")))
                        .all());
            }
            assertDenied(client.describeUserScramCredentials().users());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alliance-ca-check", "alliance-metrics", "alliance-krx-check", "alliance-kr"})
    void officeJoinsNoGroupOfOthers(String group) {
        assertThatThrownBy(() -> readInGroup(korea, OWN, group)).isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void officeReadsInGroupsOfItsOwn() throws Exception {
        write(korea, "alliance.kr.certification", "in a group");
        assertThat(readInGroup(korea, "alliance.kr.certification", "alliance-kr-check"))
                .contains("in a group");
    }

    /** A transaction that stays open would hold up everybody who reads what is committed. */
    @Test
    void officeBeginsNoTransaction() {
        try (KafkaProducer<String, String> producer = producer(korea.with("transactional.id", "alliance-kr-t"))) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(TransactionalIdAuthorizationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alliance-kr", "admin", "alliance-gateway", "nobody"})
    void wrongPasswordOpensNothing(String user) {
        KafkaConnection wrong = nobody.withLogin(new KafkaLogin(user, "wrong"));
        assertThatThrownBy(() -> write(wrong, OWN, "x"))
                .satisfies(e -> assertThat(causeOf(e)).isInstanceOf(SaslAuthenticationException.class));
        assertThatThrownBy(() -> read(wrong, OWN)).isInstanceOf(SaslAuthenticationException.class);
        try (Admin client = admin(wrong)) {
            assertFails(client.listTopics().names(), SaslAuthenticationException.class);
            assertFails(client.describeCluster().nodes(), SaslAuthenticationException.class);
        }
    }

    @Test
    void withoutAPasswordNobodyDoesAnything() {
        KafkaConnection hasty = nobody.with("request.timeout.ms", "1000")
                .with("default.api.timeout.ms", "2000")
                .with("delivery.timeout.ms", "2000")
                .with("max.block.ms", "2000");
        assertThatThrownBy(() -> write(hasty, OWN, "x"))
                .satisfies(e -> assertThat(causeOf(e)).isInstanceOf(TimeoutException.class));
        assertThatThrownBy(() -> read(hasty, OWN)).isInstanceOf(TimeoutException.class);
        try (Admin client = admin(hasty)) {
            assertFails(client.listTopics().names(), TimeoutException.class);
            assertFails(client.describeCluster().nodes(), TimeoutException.class);
        }
    }

    @Test
    void newPasswordReplacesTheOneBefore() throws Exception {
        Office office = new Office("jp");
        KafkaConnection before = access.grant(office);
        write(before, "alliance.jp.rd-spend", "before");
        KafkaConnection after = access.grant(office);
        write(after, "alliance.jp.rd-spend", "after");
        assertThatThrownBy(() -> write(before, "alliance.jp.rd-spend", "again"))
                .satisfies(e -> assertThat(causeOf(e)).isInstanceOf(SaslAuthenticationException.class));
    }

    @Test
    void officeThatIsRemovedCannotLogInAndItsRecordsStay() throws Exception {
        Office office = new Office("de");
        String topic = "alliance.de.rd-spend";
        KafkaConnection connection = access.grant(office);
        write(connection, topic, "kept");
        assertThat(access.list()).contains(office, KR, CA).isSortedAccordingTo(Comparator.comparing(Office::code));
        assertThat(access.remove(office)).isTrue();
        assertThat(access.list()).doesNotContain(office);
        assertThat(access.remove(office)).isFalse();
        assertThatThrownBy(() -> write(connection, topic, "x")).satisfies(e -> assertThat(causeOf(e))
                .isInstanceOfAny(SaslAuthenticationException.class, AuthorizationException.class));
        assertThat(read(administrator, topic)).containsExactly("kept");
        try (Admin client = admin(administrator)) {
            assertThat(client.describeAcls(AclBindingFilter.ANY).values().get())
                    .noneMatch(acl -> acl.entry().principal().equals("User:alliance-de"));
        }
    }

    @Test
    void secretariatHasItsOwn() throws Exception {
        KafkaConnection secretariat = access.grant(Office.SECRETARIAT);
        write(secretariat, "alliance.secretariat.fx-rates", "rate");
        assertThat(read(secretariat, "alliance.secretariat.fx-rates")).containsExactly("rate");
        assertThatThrownBy(() -> read(secretariat, OWN)).isInstanceOf(TopicAuthorizationException.class);
    }

    /** It reads to see whether a message is there that the figures seem to lack, and as nobody of a group. */
    @Test
    void gatewayMakesTopicsWritesAndReadsThemAndNoOthers() throws Exception {
        KafkaConnection gateway = access.grant(ServiceUser.GATEWAY, "a password");
        TopicName topic = new TopicName(new Office("fr"), Feed.RD_SPEND);
        try (Topics topics = Topics.connect(gateway)) {
            topics.ensure(List.of(topic), TopicClock.WRITER);
            topics.ensure(List.of(topic), TopicClock.BROKER);
        }
        write(gateway, topic.toString(), "x");
        assertThat(read(gateway, topic.toString())).containsExactly("x");
        assertThatThrownBy(() -> readInGroup(gateway, topic.toString(), "alliance-metrics"))
                .isInstanceOf(GroupAuthorizationException.class);
        assertThatThrownBy(() -> read(gateway, "other")).isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> write(gateway, "other", "x"))
                .satisfies(e -> assertThat(causeOf(e)).isInstanceOf(TopicAuthorizationException.class));
        try (Admin client = admin(gateway)) {
            assertDenied(client.deleteTopics(List.of(topic.toString())).all());
        }
    }

    @Test
    void jobReadsEverythingAndWritesNothing() throws Exception {
        KafkaConnection job = access.grant(ServiceUser.JOB, "a password");
        write(korea, "alliance.kr.ai-exports", "for the job");
        assertThat(readInGroup(job, "alliance.kr.ai-exports", "alliance-metrics"))
                .contains("for the job");
        for (String idempotent : List.of("true", "false")) {
            assertThatThrownBy(() -> write(job.with("enable.idempotence", idempotent), OWN, "x"))
                    .satisfies(e -> assertThat(refusalOf(e)).isInstanceOf(AuthorizationException.class));
        }
        assertThatThrownBy(() -> read(job, "other")).isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void onlyAnAdministratorGrants() {
        try (OfficeAccess asKorea = OfficeAccess.connect(korea)) {
            assertThatThrownBy(() -> asKorea.grant(KR))
                    .isInstanceOf(KafkaAccessException.class)
                    .hasMessageContaining("at " + broker.bootstrapServers());
            assertThatThrownBy(asKorea::list)
                    .isInstanceOf(KafkaAccessException.class)
                    .hasMessageStartingWith("Could not list the users at ")
                    .hasMessageEndingWith("use an administrator's, or to write the office's own.");
        }
    }

    @Test
    void brokersThatLetEverybodyDoEverythingAreRefused(@TempDir Path other) {
        try (KafkaBroker open = KafkaBroker.start(other);
                OfficeAccess without = OfficeAccess.connect(KafkaConnection.to(open.bootstrapServers()))) {
            assertThatThrownBy(() -> without.grant(KR))
                    .isInstanceOf(KafkaAccessException.class)
                    .hasMessageStartingWith("Could not give rights to alliance-kr at ")
                    .hasMessageEndingWith("set authorizer.class.name on them.");
        }
    }

    @Test
    void passwordsAreNotShown() {
        KafkaLogin login = KafkaLogin.random("alliance-kr");
        assertThat(login.toString()).doesNotContain(login.password());
        assertThat(nobody.withLogin(login).toString()).doesNotContain(login.password());
        assertThatCode(() -> write(nobody.withLogin(login), OWN, "x"))
                .satisfies(e -> assertThat(e).hasMessageNotContaining(login.password()));
    }

    private static void write(KafkaConnection connection, String topic, String value) throws Exception {
        try (KafkaProducer<String, String> producer = producer(connection)) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static KafkaProducer<String, String> producer(KafkaConnection connection) {
        return new KafkaProducer<>(connection.properties(IMPATIENT), new StringSerializer(), new StringSerializer());
    }

    /** All that is there, without a group. */
    private static List<String> read(KafkaConnection connection, String topic) {
        try (KafkaConsumer<String, String> consumer = consumer(connection)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return poll(consumer, Math.max(1, end));
        }
    }

    private static List<String> readInGroup(KafkaConnection connection, String topic, String group) {
        try (KafkaConsumer<String, String> consumer =
                consumer(connection.with("group.id", group).with("auto.offset.reset", "earliest"))) {
            consumer.subscribe(Set.of(topic));
            List<String> values = poll(consumer, 1);
            consumer.commitSync();
            return values;
        }
    }

    private static List<String> poll(KafkaConsumer<String, String> consumer, long count) {
        List<String> values = new ArrayList<>();
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (values.size() < count) {
            assertThat(System.nanoTime()).as("read %s of %d", values, count).isLessThan(deadline);
            consumer.poll(Duration.ofMillis(100)).forEach(message -> values.add(message.value()));
        }
        return values;
    }

    private static KafkaConsumer<String, String> consumer(KafkaConnection connection) {
        return new KafkaConsumer<>(
                connection.properties(IMPATIENT), new StringDeserializer(), new StringDeserializer());
    }

    private static Admin admin(KafkaConnection connection) {
        return Admin.create(connection.properties(IMPATIENT));
    }

    private static void assertDenied(KafkaFuture<?> answer) {
        assertFails(answer, AuthorizationException.class);
    }

    private static void assertFails(KafkaFuture<?> answer, Class<? extends Throwable> cause) {
        assertThatThrownBy(answer::get).isInstanceOf(ExecutionException.class).satisfies(e -> assertThat(e.getCause())
                .isInstanceOf(cause));
    }

    private static Throwable causeOf(Throwable error) {
        return error instanceof ExecutionException ? error.getCause() : error;
    }

    /** An idempotent producer that was refused before it sends throws that it cannot go on, and the refusal is the cause. */
    private static Throwable refusalOf(Throwable error) {
        Throwable cause = causeOf(error);
        return cause.getClass().equals(KafkaException.class) ? cause.getCause() : cause;
    }
}
