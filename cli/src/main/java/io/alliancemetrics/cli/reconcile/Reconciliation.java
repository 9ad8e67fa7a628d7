package io.alliancemetrics.cli.reconcile;

import io.alliancemetrics.cli.reconcile.LogDifference.Kind;
import io.alliancemetrics.cli.reconcile.RecordLog.Reached;
import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.cli.stack.StopRequest;
import io.alliancemetrics.cli.stack.StoppedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * Holds {@code alliance.kpi} against what SQL computes from the records, cell by cell in every vintage, and the record log
 * against the broker's offsets, message by message. Changes nothing. May run while the job does: it waits until the figures
 * have come as far as the log was when it began, and believes in a difference of figures only at a moment at which nothing
 * moves, or if the cell has stayed as it is while the figures passed the records that it was compared with.
 */
public final class Reconciliation {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_ROUNDS = 5;
    /** After so many looks at a log that does not move, what it lacks is looked for on the broker. */
    private static final int STILL_ENOUGH = 4;

    private final BrokerLog broker;
    private final RecordLog log;
    private final Accounts accounts;
    private final Figures figures;
    private final Duration patience;
    private final StopRequest stop;

    /**
     * A reconciliation.
     *
     * @param clickHouse of a user who may read the database {@code alliance}
     * @param kafka properties of a client who may describe and read the alliance's topics, {@code bootstrap.servers}
     *     included
     * @param patience how long to wait for the job, each time
     * @param stop asked for while waiting
     */
    public Reconciliation(DataSource clickHouse, Map<String, String> kafka, Duration patience, StopRequest stop) {
        Queries queries = new Queries(clickHouse);
        this.broker = new BrokerLog(kafka);
        this.log = new RecordLog(queries);
        this.accounts = new Accounts(broker, log);
        this.figures = new Figures(queries);
        this.patience = patience;
        this.stop = stop;
    }

    /**
     * Compares.
     *
     * @throws StackException if the broker or ClickHouse does not answer
     * @throws StoppedException if a stop is requested
     */
    public Reconciled run() throws InterruptedException {
        Map<TopicPartition, OffsetRange> bounds = broker.offsets();
        List<LogDifference> logDifferences = new ArrayList<>(caughtUp(bounds));
        List<PartitionAccount> partitions = accounts.within(bounds);
        logDifferences.addAll(accounts.others(bounds, partitions));
        Compared compared = compared();
        logDifferences.addAll(compared.behind());
        return new Reconciled(
                compared.last().vintages(), compared.last().rows(), compared.believed(), partitions, logDifferences);
    }

    /** The last comparison, its differences that are believed, and what the job has not read, if it has come to a halt. */
    private record Compared(Figures.Compared last, List<FigureDifference> believed, List<LogDifference> behind) {}

    private Compared compared() throws InterruptedException {
        List<FigureDifference> suspects = List.of();
        for (int round = 1; ; round++) {
            stop.check();
            Reached before = log.reached();
            Figures.Compared compared = figures.compare();
            boolean isStill = before.isLevel() && before.equals(log.reached());
            suspects = round == 1 ? compared.differences() : staying(suspects, compared.differences());
            // One look is never enough: a record may be in its table a moment before its message is in the log.
            if (suspects.isEmpty() || (isStill && round > 1) || round == MOST_ROUNDS) {
                return new Compared(compared, suspects, List.of());
            }
            pause();
            // What the records had that the figures lacked is in the figures after this.
            List<LogDifference> late = caughtUp(broker.offsets()).stream()
                    .filter(difference -> difference.kind() == Kind.BEHIND)
                    .toList();
            if (!late.isEmpty()) {
                // Figures of a job that lags behind its records differ from them, and are not wrong.
                return new Compared(compared, List.of(), late);
            }
        }
    }

    private static List<FigureDifference> staying(List<FigureDifference> suspects, List<FigureDifference> now) {
        return now.stream()
                .filter(difference -> suspects.stream().anyMatch(difference::isOfSameCellAs))
                .toList();
    }

    /** Waits until everything within bounds is in the log and in the figures; says what is not, in the end. */
    private List<LogDifference> caughtUp(Map<TopicPartition, OffsetRange> bounds) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long seen = -1;
        int still = 0;
        while (true) {
            Reached reached = log.reached();
            List<PartitionAccount> partitions = accounts.within(bounds);
            long gaps = partitions.stream().mapToLong(PartitionAccount::gaps).sum();
            boolean isLate = System.nanoTime() > end;
            if (gaps == 0 && reached.inFigures() >= consumed(partitions)) {
                return List.of();
            }
            still = gaps == seen ? still + 1 : 0;
            seen = gaps;
            // Offsets may stay without a row, if they are no messages: found out once nothing moves any more.
            if (isLate || still == STILL_ENOUGH) {
                still = 0;
                List<LogDifference> missing = accounts.missing(partitions);
                long expected = consumed(partitions)
                        + missing.stream().mapToLong(LogDifference::count).sum();
                if (reached.inFigures() >= expected) {
                    return missing;
                }
                if (isLate) {
                    return late(missing, expected - reached.inFigures());
                }
            }
            pause();
        }
    }

    private void pause() throws InterruptedException {
        if (stop.await(POLL)) {
            throw new StoppedException();
        }
    }

    private static long consumed(List<PartitionAccount> partitions) {
        return partitions.stream().mapToLong(PartitionAccount::consumed).sum();
    }

    private static List<LogDifference> late(List<LogDifference> missing, long behind) {
        List<LogDifference> differences = new ArrayList<>(missing);
        differences.add(new LogDifference(Kind.BEHIND, "", 0, 0, 0, behind));
        return differences;
    }
}
