package io.alliancemetrics.ingest.submission;

import io.alliancemetrics.ingest.kafka.KafkaAccessException;

/** The receipt of a file that was read to its end and whose records are on their way into the log. */
@FunctionalInterface
public interface PendingReceipt {
    /**
     * Waits until all accepted rows are in the log.
     *
     * @throws KafkaAccessException if they could not all be written; the same file can then be sent again
     */
    Receipt await();
}
