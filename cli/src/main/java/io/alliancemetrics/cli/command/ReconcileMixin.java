package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.stack.StopRequest;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How often a service that runs for long reconciles. */
final class ReconcileMixin {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private int minutes;

    @Option(
            names = "--reconcile-every",
            paramLabel = "MINUTES",
            defaultValue = "5",
            description = "How often to compare the figures with the records, as alliance reconcile does (default:"
                    + " ${DEFAULT-VALUE}; 0: never).")
    void setMinutes(int value) {
        if (value < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--reconcile-every: found " + value + ", expected a number of minutes, or 0 for never.");
        }
        minutes = value;
    }

    /** Starts to reconcile, unless never. */
    void start(
            StackReconciliation reconciliation,
            PrometheusRegistry registry,
            Consumer<String> messages,
            StopRequest stop) {
        if (minutes > 0) {
            ReconcileMetrics metrics = new ReconcileMetrics(registry);
            new ReconcileSchedule(() -> metrics.observe(reconciliation.run()), messages)
                    .start(Duration.ofMinutes(minutes), stop);
        }
    }
}
