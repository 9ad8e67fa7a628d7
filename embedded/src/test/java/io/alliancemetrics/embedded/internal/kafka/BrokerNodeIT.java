package io.alliancemetrics.embedded.internal.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alliancemetrics.embedded.Credentials;
import io.alliancemetrics.embedded.EmbeddedServiceException;
import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerNodeIT {
    @Test
    void nodeThatCannotStartLeavesThisProcessAlone(@TempDir Path folder) throws IOException {
        FatalFaults.spareThisProcess();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int free = LoopbackPorts.free();
            assertThatExceptionOfType(EmbeddedServiceException.class)
                    .isThrownBy(() -> BrokerNode.startOnce(
                            folder, new NodePorts(free, other.getLocalPort(), free), Optional.empty()))
                    .withMessageContaining(folder.toString())
                    .matches(e -> e.reason() == Reason.START_FAILED);
        }
    }

    @Test
    void portThatSomebodyTakesInTheLastMomentIsReplacedByAnother(@TempDir Path folder) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();
            Deque<Integer> ports = new ArrayDeque<>(List.of(taken, free(), free(), free(), taken, free()));
            BrokerNode.Running node = BrokerNode.start(
                    folder, 0, Optional.empty(), () -> ports.isEmpty() ? LoopbackPorts.free() : ports.remove());
            try {
                assertThat(ports).isEmpty();
                assertThat(node.port()).isNotEqualTo(taken);
                assertThat(node.isAlive()).isTrue();
            } finally {
                stop(node.server());
            }
            assertThat(node.isAlive()).isFalse();
        }
    }

    /** The listeners on which the node talks to itself are as open to other programs as the clients' is. */
    @Test
    void nobodyElseLogsInWhereTheNodeTalksToItself(@TempDir Path folder) throws Exception {
        FatalFaults.spareThisProcess();
        Credentials admin = new Credentials("admin", "a \"quoted\\ and, odd; pass=word");
        NodePorts ports = new NodePorts(free(), free(), free());
        NodeUsers users = NodeUsers.of(admin);
        KafkaRaftServer server = BrokerNode.startOnce(folder, ports, Optional.of(users));
        try {
            for (int port : List.of(ports.internal(), ports.controller())) {
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> ask(port, BrokerSettings.PLAIN, Jaas.plain(admin)))
                        .withCauseInstanceOf(AuthenticationException.class);
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> ask(port, BrokerSettings.SCRAM, Jaas.scram(admin)))
                        .withCauseInstanceOf(AuthenticationException.class);
                assertThatExceptionOfType(ExecutionException.class)
                        .isThrownBy(() -> ask(
                                port,
                                BrokerSettings.PLAIN,
                                Jaas.plain(Credentials.random(users.node().user()))))
                        .withCauseInstanceOf(AuthenticationException.class);
            }
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> ask(ports.client(), BrokerSettings.PLAIN, Jaas.plain(users.node())))
                    .withCauseInstanceOf(AuthenticationException.class);
            assertThat(ask(ports.client(), BrokerSettings.SCRAM, Jaas.scram(admin)))
                    .isPositive();
        } finally {
            stop(server);
        }
    }

    /** @return how many nodes there are, if the login is accepted */
    private static int ask(int port, String mechanism, String jaas) throws Exception {
        try (Admin admin = AdminLogin.connect(port, mechanism, jaas)) {
            return admin.describeCluster().nodes().get().size();
        }
    }

    private static int free() {
        return LoopbackPorts.free();
    }

    private static void stop(KafkaRaftServer server) {
        server.shutdown();
        server.awaitShutdown();
    }
}
