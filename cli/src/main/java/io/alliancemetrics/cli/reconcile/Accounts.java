package io.alliancemetrics.cli.reconcile;

import io.alliancemetrics.cli.reconcile.LogDifference.Kind;
import io.alliancemetrics.cli.reconcile.RecordLog.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** Holds the record log against the broker: consumed = accepted + duplicate + rejected, no offset missing or twice. */
final class Accounts {
    private final BrokerLog broker;
    private final RecordLog log;

    Accounts(BrokerLog broker, RecordLog log) {
        this.broker = broker;
        this.log = log;
    }

    /** What became of the messages within bounds, by topic and partition. */
    List<PartitionAccount> within(Map<TopicPartition, OffsetRange> bounds) {
        Map<TopicPartition, Counted> counted =
                log.counted(bounds).stream().collect(Collectors.toMap(Counted::partition, Function.identity()));
        List<PartitionAccount> accounts = new ArrayList<>();
        bounds.forEach((partition, range) -> accounts.add(
                account(partition, range, counted.getOrDefault(partition, new Counted(partition, 0, 0, 0, 0, "0")))));
        accounts.sort(Comparator.comparing(PartitionAccount::topic).thenComparing(PartitionAccount::partition));
        return accounts;
    }

    /** Messages of the broker that have no row: what is no message, such as the end of a transaction, needs none. */
    List<LogDifference> missing(List<PartitionAccount> accounts) {
        List<LogDifference> missing = new ArrayList<>();
        for (PartitionAccount account : accounts) {
            TopicPartition partition = new TopicPartition(account.topic(), account.partition());
            if (account.gaps() > 0) {
                for (OffsetRange gap : log.gaps(partition, new OffsetRange(account.begin(), account.end()))) {
                    broker.messages(partition, gap)
                            .forEach(range -> missing.add(difference(Kind.MISSING, partition, range)));
                }
            }
        }
        return missing;
    }

    /** What else does not add up within bounds, or lies beyond what the broker has given out. */
    List<LogDifference> others(Map<TopicPartition, OffsetRange> bounds, List<PartitionAccount> accounts)
            throws InterruptedException {
        List<LogDifference> differences = new ArrayList<>();
        for (PartitionAccount account : accounts) {
            if (account.unknown() != 0) {
                differences.add(new LogDifference(
                        Kind.UNKNOWN_DISPOSITION,
                        account.topic(),
                        account.partition(),
                        account.begin(),
                        account.end() - 1,
                        account.unknown()));
            }
        }
        differences.addAll(beyond());
        differences.addAll(log.conflicting());
        differences.addAll(unmatched(bounds));
        return differences;
    }

    private List<LogDifference> unmatched(Map<TopicPartition, OffsetRange> bounds) {
        Map<TopicPartition, String> accepted = new HashMap<>();
        log.counted(bounds).forEach(counted -> accepted.put(counted.partition(), counted.fingerprint()));
        Map<TopicPartition, String> stored = log.storedRevisions(bounds);
        List<LogDifference> differences = new ArrayList<>();
        bounds.forEach((partition, range) -> {
            if (!accepted.getOrDefault(partition, "0").equals(stored.getOrDefault(partition, "0"))) {
                differences.addAll(log.unmatched(partition, range));
            }
        });
        return differences;
    }

    /** The broker is asked after the log: what was in the log then was on the broker before. */
    private List<LogDifference> beyond() throws InterruptedException {
        Map<TopicPartition, Long> ends = log.ends();
        Map<TopicPartition, OffsetRange> offsets = broker.offsets();
        List<LogDifference> differences = new ArrayList<>();
        ends.forEach((partition, end) -> {
            long onBroker =
                    offsets.getOrDefault(partition, new OffsetRange(0, 0)).end();
            if (end > onBroker) {
                differences.add(log.beyond(partition, onBroker));
            }
        });
        return differences;
    }

    private static PartitionAccount account(TopicPartition partition, OffsetRange range, Counted counted) {
        return new PartitionAccount(
                partition.topic(),
                partition.partition(),
                range.first(),
                range.end(),
                counted.rows(),
                counted.accepted(),
                counted.duplicate(),
                counted.rejected());
    }

    private static LogDifference difference(Kind kind, TopicPartition partition, OffsetRange range) {
        return new LogDifference(
                kind, partition.topic(), partition.partition(), range.first(), range.end() - 1, range.size());
    }
}
