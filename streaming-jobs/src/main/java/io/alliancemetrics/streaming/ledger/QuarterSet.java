package io.alliancemetrics.streaming.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A set of quarters, as spans that neither overlap nor touch, in order. */
record QuarterSet(List<QuarterSpan> spans) {
    static QuarterSet union(List<QuarterSpan> any) {
        List<QuarterSpan> sorted = new ArrayList<>(any);
        sorted.removeIf(QuarterSpan::isEmpty);
        sorted.sort(Comparator.comparingInt(QuarterSpan::first));
        List<QuarterSpan> merged = new ArrayList<>(sorted.size());
        for (QuarterSpan span : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && span.first() <= merged.get(last).end()) {
                QuarterSpan previous = merged.get(last);
                merged.set(last, new QuarterSpan(previous.first(), Math.max(previous.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return new QuarterSet(merged);
    }

    QuarterSet intersect(QuarterSet other) {
        List<QuarterSpan> common = new ArrayList<>();
        for (QuarterSpan span : spans) {
            for (QuarterSpan otherSpan : other.spans) {
                common.add(span.intersect(otherSpan));
            }
        }
        return union(common);
    }
}
