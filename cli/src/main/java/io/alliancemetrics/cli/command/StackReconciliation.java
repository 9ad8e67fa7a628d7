package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.reconcile.Reconciled;
import io.alliancemetrics.cli.reconcile.ReconciledText;
import io.alliancemetrics.cli.reconcile.Reconciliation;
import io.alliancemetrics.cli.stack.ClickHouseLogin;
import io.alliancemetrics.cli.stack.Stack;
import io.alliancemetrics.cli.stack.StopRequest;
import io.alliancemetrics.ingest.kafka.KafkaConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reconciles a stack that this process runs. */
final class StackReconciliation {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Reconciliation reconciliation;

    StackReconciliation(Stack stack, StopRequest stop) {
        this(stack.reader(), stack.kafkaReader(), stop);
    }

    StackReconciliation(ClickHouseLogin clickHouse, KafkaConnection kafka, StopRequest stop) {
        this.reconciliation =
                new Reconciliation(clickHouse.access().dataSource(), kafka.allProperties(), PATIENCE, stop);
    }

    Reconciled run() throws InterruptedException {
        return reconciliation.run();
    }

    /** What to show: one line if there is no difference. */
    static List<String> lines(Reconciled found) {
        List<String> lines = new ArrayList<>(ReconciledText.lines(found));
        lines.add(ReconciledText.summary(found));
        return lines;
    }
}
