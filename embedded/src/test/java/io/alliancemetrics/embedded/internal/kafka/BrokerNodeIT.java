package io.alliancemetrics.embedded.internal.kafka;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alliancemetrics.embedded.EmbeddedServiceException;
import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerNodeIT {
    @Test
    void nodeThatCannotStartLeavesThisProcessAlone(@TempDir Path folder) throws IOException {
        FatalFaults.spareThisProcess();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int free = LoopbackPorts.free();
            assertThatExceptionOfType(EmbeddedServiceException.class)
                    .isThrownBy(() -> BrokerNode.startOnce(folder, free, other.getLocalPort()))
                    .withMessageContaining(folder.toString())
                    .matches(e -> e.reason() == Reason.START_FAILED);
        }
    }
}
