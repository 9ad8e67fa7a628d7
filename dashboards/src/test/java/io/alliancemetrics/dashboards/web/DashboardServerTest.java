package io.alliancemetrics.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class DashboardServerTest {
    /** Nothing needs to be there: the server starts without it. */
    private static final ClickHouseAccess NOWHERE = new ClickHouseAccess("http://127.0.0.1:1", "reader", "secret");

    @Test
    void startsOnAFreePortOfTheLoopbackAddressWithoutClickHouse() {
        try (DashboardServer server = DashboardServer.start(DashboardConfig.of(NOWHERE))) {
            assertThat(server.uri()).hasScheme("http").hasHost("127.0.0.1").hasPort(server.port());
            assertThat(new Browser(server).get("/healthz").statusCode()).isEqualTo(200);
            assertThat(new Browser(server).get("/").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void closingTwiceIsClosingOnce() {
        DashboardServer server = DashboardServer.start(DashboardConfig.of(NOWHERE));
        server.close();
        server.close();
    }

    @Test
    void aTakenPortIsNamedWithWhatToDo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DashboardConfig config = DashboardConfig.of(NOWHERE).withPort(taken.getLocalPort());

            assertThatThrownBy(() -> DashboardServer.start(config))
                    .isInstanceOf(DashboardStartException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " of 127.0.0.1")
                    .hasMessageContaining("choose another port");
        }
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        assertThatThrownBy(() -> DashboardConfig.of(NOWHERE).withPort(70_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The dashboard's port is 70000, expected 1 to 65535, or 0 for any free one");
    }

    @Test
    void theConfigurationDoesNotTellThePassword() {
        assertThat(DashboardConfig.of(NOWHERE).toString()).doesNotContain("secret");
    }
}
