package io.alliancemetrics.embedded.internal.kafka;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka ends its process when a fault leaves it no way to go on. Here the process is somebody else's: the thread that met
 * the fault ends instead, and the log says why.
 */
final class FatalFaults {
    private static final Logger LOG = LoggerFactory.getLogger(FatalFaults.class);

    private static final AtomicLong COUNT = new AtomicLong();

    private FatalFaults() {}

    /** How many there have been in this process, whichever of its brokers met them. */
    static long count() {
        return COUNT.get();
    }

    static void spareThisProcess() {
        Exit.setExitProcedure(FatalFaults::refuse);
        Exit.setHaltProcedure(FatalFaults::refuse);
    }

    private static void refuse(int status, String message) {
        COUNT.incrementAndGet();
        String said = message == null ? "it has logged the cause as an error" : message;
        LOG.error("The embedded Kafka broker met a fatal fault (status {}): {}", status, said);
        throw new IllegalStateException("The embedded Kafka broker met a fatal fault: " + said);
    }
}
