package io.alliancemetrics.cli.reconcile;

import java.util.List;

/**
 * What a reconciliation found.
 *
 * @param vintages that were compared
 * @param figures how many were computed
 * @param figureDifferences in the order of the figures' keys
 * @param accounts what became of the messages of each partition
 * @param logDifferences what does not add up there
 */
public record Reconciled(
        List<String> vintages,
        long figures,
        List<FigureDifference> figureDifferences,
        List<PartitionAccount> accounts,
        List<LogDifference> logDifferences) {
    public Reconciled {
        vintages = List.copyOf(vintages);
        figureDifferences = List.copyOf(figureDifferences);
        accounts = List.copyOf(accounts);
        logDifferences = List.copyOf(logDifferences);
    }

    public boolean isClean() {
        return figureDifferences.isEmpty() && logDifferences.isEmpty();
    }

    /** Messages that were accounted for. */
    public long messages() {
        return accounts.stream().mapToLong(PartitionAccount::consumed).sum();
    }
}
