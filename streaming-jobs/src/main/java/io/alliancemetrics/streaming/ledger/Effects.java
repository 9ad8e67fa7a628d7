package io.alliancemetrics.streaming.ledger;

import io.alliancemetrics.streaming.cells.Cell;
import io.alliancemetrics.streaming.cells.DeltaSink;
import java.util.List;

/** Turns the timeline of a record that is its own entity into changes of cells. */
final class Effects {
    private Effects() {}

    /** Emits the difference between what the old timeline had put into cells and what the new one puts there. */
    static void emitDifference(List<Step> before, List<Step> after, DeltaSink out) {
        int common = 0;
        while (common < before.size()
                && common < after.size()
                && before.get(common).equals(after.get(common))) {
            common++;
        }
        emitFrom(common, before, -1, out);
        emitFrom(common, after, 1, out);
    }

    private static void emitFrom(int first, List<Step> steps, int sign, DeltaSink out) {
        for (int i = first; i < steps.size(); i++) {
            Step step = steps.get(i);
            emit(Timelines.before(steps, i), step.day(), -sign, out);
            emit(step, step.day(), sign, out);
        }
    }

    private static void emit(Step step, int day, int sign, DeltaSink out) {
        int provisional = step.isProvisional() ? sign : 0;
        if (step.contribution() instanceof Contribution.Amount amount) {
            out.add(amount.cell(), day, sign * amount.amount(), sign, provisional);
        } else if (step.contribution() instanceof Contribution.Span span) {
            out.add(span.cell(), day, sign, sign, provisional);
            if (span.endQuarter() != Contribution.Span.OPEN) {
                long end = Cell.withQuarter(span.cell(), span.endQuarter());
                out.add(end, day, -sign, -sign, -provisional);
            }
        }
    }
}
