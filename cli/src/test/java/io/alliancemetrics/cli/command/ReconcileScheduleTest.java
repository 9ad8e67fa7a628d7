package io.alliancemetrics.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.cli.reconcile.LogDifference;
import io.alliancemetrics.cli.reconcile.Reconciled;
import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.cli.stack.StopRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Something is said when there is something new to say. */
class ReconcileScheduleTest {
    private static final Reconciled CLEAN = found(List.of());
    private static final Reconciled ONE = found(List.of(missing(1)));
    private static final Reconciled TWO = found(List.of(missing(1), missing(2)));

    private final Deque<Reconciled> results = new ArrayDeque<>();
    private final List<String> said = new ArrayList<>();

    @Test
    void nothingIsSaidWhileThereIsNoDifference() {
        run(CLEAN, CLEAN);
        assertThat(said).isEmpty();
    }

    @Test
    void aDifferenceIsSaidOnceUntilItChanges() {
        run(CLEAN, ONE, ONE, ONE);
        assertThat(said).filteredOn(line -> line.contains("in messages.")).hasSize(1);
        run(TWO, TWO);
        assertThat(said).filteredOn(line -> line.contains("in messages.")).hasSize(2);
    }

    @Test
    void thatItIsGoneIsSaidToo() {
        run(ONE, CLEAN, CLEAN);
        assertThat(said).filteredOn(line -> line.contains("no difference.")).hasSize(1);
    }

    @Test
    void aFailureDoesNotEndIt() {
        ReconcileSchedule schedule = new ReconcileSchedule(
                () -> {
                    if (results.isEmpty()) {
                        throw new StackException("no answer");
                    }
                    return results.pop();
                },
                said::add);
        schedule.once(new StopRequest());
        results.add(ONE);
        schedule.once(new StopRequest());
        assertThat(said).isNotEmpty();
    }

    private void run(Reconciled... found) {
        results.addAll(List.of(found));
        while (!results.isEmpty()) {
            schedule.once(new StopRequest());
        }
    }

    private final ReconcileSchedule schedule = new ReconcileSchedule(results::pop, said::add);

    private static LogDifference missing(long offset) {
        return new LogDifference(LogDifference.Kind.MISSING, "alliance.kr.rd-spend", 0, offset, offset, 1);
    }

    private static Reconciled found(List<LogDifference> differences) {
        return new Reconciled(List.of("latest"), 15, List.of(), List.of(), differences);
    }
}
