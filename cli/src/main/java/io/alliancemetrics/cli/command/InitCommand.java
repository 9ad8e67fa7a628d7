package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.provision.ClickHouseProvision;
import io.alliancemetrics.cli.provision.ClickHouseUser;
import io.alliancemetrics.cli.provision.KafkaProvision;
import io.alliancemetrics.cli.stack.ClickHouseLogin;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.kafka.ServiceUser;
import io.alliancemetrics.schemas.feed.Office;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code alliance init}: prepares servers of others, and ends. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description =
                "Prepare a Kafka cluster and a ClickHouse server: topics, users and rights there, tables, roles and"
                        + " users here. Needs administrators' logins; may be run again at any time.")
final class InitCommand implements Callable<Integer> {
    private static final String JOB_PASSWORD = "--clickhouse-job-password-file";
    private static final String PAGE_PASSWORD = "--clickhouse-page-password-file";
    private static final String ANALYST_PASSWORD = "--clickhouse-analyst-password-file";

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaMixin kafka;

    @Mixin
    private ClickHouseServerMixin clickHouse;

    @Option(
            names = "--offices",
            paramLabel = "CODE,…",
            defaultValue = "${env:ALLIANCE_OFFICES}",
            description = "Make the topics of these offices now (or set ALLIANCE_OFFICES); others are made with an"
                    + " office's first submission. Not before a backfill, which makes its own.")
    private String offices;

    @Option(
            names = "--kafka-gateway-login",
            paramLabel = "FILE",
            description = "Make the gateway's Kafka user, with the password in this client's properties file, which the"
                    + " gateway logs in with.")
    private Path gatewayLogin;

    @Option(
            names = "--kafka-job-login",
            paramLabel = "FILE",
            description = "Make the job's Kafka user, with the password in this client's properties file, which the job"
                    + " logs in with.")
    private Path jobLogin;

    @Option(
            names = JOB_PASSWORD,
            paramLabel = "FILE",
            description = "Make the ClickHouse user alliance_job, who writes, with the password in this file.")
    private Path jobPassword;

    @Option(
            names = PAGE_PASSWORD,
            paramLabel = "FILE",
            description = "Make the ClickHouse user alliance_page, with whom gateway and page read.")
    private Path pagePassword;

    @Option(
            names = ANALYST_PASSWORD,
            paramLabel = "FILE",
            description = "Make the ClickHouse user alliance_analyst, with whom people read.")
    private Path analystPassword;

    @Override
    public Integer call() {
        Optional<KafkaConnection> brokers = kafka.cluster();
        Optional<ClickHouseLogin> server = clickHouse.server();
        if (brokers.isEmpty() && server.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Say what to prepare: give --kafka, or --clickhouse-url, or both.");
        }
        List<Office> named = offices();
        Map<ClickHouseUser, String> passwords = passwords();
        brokers.ifPresent(connection -> prepare(new KafkaProvision(connection), named));
        server.ifPresent(login -> prepare(new ClickHouseProvision(login), passwords));
        return 0;
    }

    private void prepare(KafkaProvision provision, List<Office> named) {
        say(provision.topics(named) + " topics are there on " + provision.administrator());
        user(provision, ServiceUser.GATEWAY, gatewayLogin);
        user(provision, ServiceUser.JOB, jobLogin);
    }

    private void user(KafkaProvision provision, ServiceUser service, Path login) {
        if (login != null) {
            provision.user(service, login);
            say("The Kafka user " + service.user() + " is there");
        }
    }

    private void prepare(ClickHouseProvision provision, Map<ClickHouseUser, String> passwords) {
        say(provision.tables() + " new files of tables and views on " + provision.administrator());
        if (!passwords.isEmpty()) {
            provision.roles();
        }
        passwords.forEach((user, password) -> {
            provision.user(user, password);
            say("The ClickHouse user " + user.user() + " is there");
        });
    }

    /** Read before anything is done: a missing file leaves nothing half made. */
    private Map<ClickHouseUser, String> passwords() {
        Map<ClickHouseUser, String> passwords = new EnumMap<>(ClickHouseUser.class);
        read(passwords, ClickHouseUser.JOB, jobPassword, JOB_PASSWORD);
        read(passwords, ClickHouseUser.PAGE, pagePassword, PAGE_PASSWORD);
        read(passwords, ClickHouseUser.ANALYST, analystPassword, ANALYST_PASSWORD);
        return passwords;
    }

    private static void read(Map<ClickHouseUser, String> passwords, ClickHouseUser user, Path file, String option) {
        if (file != null) {
            passwords.put(user, SecretFile.read(file, option));
        }
    }

    private List<Office> offices() {
        if (offices == null) {
            return List.of();
        }
        OfficeConverter converter = new OfficeConverter();
        return Arrays.stream(offices.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(converter::convert)
                .toList();
    }

    private void say(String line) {
        PrintWriter messages = spec.commandLine().getErr();
        messages.println(line);
    }
}
