package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.reconcile.Reconciled;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;

/** Shows Prometheus what was found last when the figures were reconciled. */
final class ReconcileMetrics {
    private final Gauge differences;
    private final Gauge time;

    ReconcileMetrics(PrometheusRegistry registry) {
        differences = Gauge.builder()
                .name("alliance_reconcile_differences")
                .help("Differences found last between the figures and the records, or the record log and the broker;"
                        + " worry above 0.")
                .register(registry);
        time = Gauge.builder()
                .name("alliance_reconcile_time_seconds")
                .help("When the figures were reconciled last, in seconds since 1970; worry when it is old.")
                .unit(Unit.SECONDS)
                .register(registry);
    }

    /** Hands on what it is given. */
    Reconciled observe(Reconciled found) {
        differences.set((double) found.figureDifferences().size()
                + found.logDifferences().size());
        time.set(Unit.millisToSeconds(System.currentTimeMillis()));
        return found;
    }
}
