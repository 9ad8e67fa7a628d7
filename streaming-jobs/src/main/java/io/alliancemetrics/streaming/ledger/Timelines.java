package io.alliancemetrics.streaming.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Lists of steps in the order of their days. */
final class Timelines {
    private static final Step NOTHING = new Step(Integer.MIN_VALUE, false, null);

    private Timelines() {}

    /** Appends a step of the last day or a later one; leaves out what changes nothing. */
    static void append(List<Step> steps, Step step) {
        if (!steps.isEmpty() && steps.get(steps.size() - 1).day() == step.day()) {
            steps.remove(steps.size() - 1);
        }
        if (!before(steps, steps.size()).holdsTheSameAs(step)) {
            steps.add(step);
        }
    }

    /** What holds before the step with this index. */
    static Step before(List<Step> steps, int index) {
        return index == 0 ? NOTHING : steps.get(index - 1);
    }

    /** What holds at the end of a day. */
    static Step at(List<Step> steps, int day) {
        Step found = NOTHING;
        for (Step step : steps) {
            if (step.day() > day) {
                break;
            }
            found = step;
        }
        return found;
    }

    /** The same timeline, with nothing where the contribution is not a wanted one. */
    static List<Step> only(List<Step> steps, Predicate<Contribution> wanted) {
        List<Step> result = new ArrayList<>(steps.size());
        for (Step step : steps) {
            boolean keep = step.contribution() != null && wanted.test(step.contribution());
            append(result, keep ? step : new Step(step.day(), false, null));
        }
        return result;
    }
}
