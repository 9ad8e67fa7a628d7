package io.alliancemetrics.cli.reconcile;

/**
 * What became of a partition's messages: consumed = accepted + duplicate + rejected.
 *
 * @param begin the first offset that the broker still has
 * @param end the offset after the last message that is committed
 * @param consumed messages with an offset from begin to before end in {@code alliance.record_log}
 */
public record PartitionAccount(
        String topic,
        int partition,
        long begin,
        long end,
        long consumed,
        long accepted,
        long duplicate,
        long rejected) {
    /** Offsets that are not in the record log: messages that are missing there, or no messages. */
    long gaps() {
        return end - begin - consumed;
    }

    long unknown() {
        return consumed - accepted - duplicate - rejected;
    }
}
