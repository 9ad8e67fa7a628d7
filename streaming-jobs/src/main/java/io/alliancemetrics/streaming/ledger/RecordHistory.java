package io.alliancemetrics.streaming.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The accepted revisions of one record, by recorded day and then by number. As of a day, the highest revision recorded by
 * then counts, however late a lower one comes.
 */
public record RecordHistory(List<Revision> revisions) {
    public static final RecordHistory EMPTY = new RecordHistory(List.of());

    private static final Comparator<Revision> ORDER =
            Comparator.comparingInt(Revision::recordedDay).thenComparingInt(Revision::number);

    public RecordHistory {
        revisions = List.copyOf(revisions);
    }

    Optional<Revision> find(int number) {
        for (Revision revision : revisions) {
            if (revision.number() == number) {
                return Optional.of(revision);
            }
        }
        return Optional.empty();
    }

    RecordHistory with(Revision revision) {
        List<Revision> all = new ArrayList<>(revisions.size() + 1);
        all.addAll(revisions);
        all.add(revision);
        all.sort(ORDER);
        return new RecordHistory(all);
    }

    /** What holds from which recorded day on; at most one step a day, each other than the one before. */
    List<Step> timeline() {
        List<Step> steps = new ArrayList<>(revisions.size());
        int highest = 0;
        for (Revision revision : revisions) {
            if (revision.number() > highest) {
                highest = revision.number();
                Timelines.append(
                        steps, new Step(revision.recordedDay(), revision.isProvisional(), revision.contribution()));
            }
        }
        return steps;
    }
}
