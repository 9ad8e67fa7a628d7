package io.alliancemetrics.streaming.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What all records say of one entity, in the order of record id and office. */
public record EntityHistory(List<Claim> claims) {
    public static final EntityHistory EMPTY = new EntityHistory(List.of());

    public EntityHistory {
        claims = List.copyOf(claims);
    }

    EntityHistory with(Claim claim) {
        List<Claim> all = new ArrayList<>(claims.size() + 1);
        for (Claim other : claims) {
            if (!other.isOfSameRecordAs(claim)) {
                all.add(other);
            }
        }
        if (!claim.timeline().isEmpty()) {
            all.add(claim);
        }
        all.sort(null);
        return new EntityHistory(all);
    }

    boolean isEmpty() {
        return claims.isEmpty();
    }

    /** The recorded days on which something changes, in order. */
    Iterable<Integer> days() {
        TreeSet<Integer> days = new TreeSet<>();
        for (Claim claim : claims) {
            claim.timeline().forEach(step -> days.add(step.day()));
        }
        return days;
    }

    /** What holds at the end of a recorded day, in the order of record id and office. */
    List<Step> asOf(int day) {
        List<Step> steps = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            Step step = Timelines.at(claim.timeline(), day);
            if (step.contribution() != null) {
                steps.add(step);
            }
        }
        return steps;
    }
}
