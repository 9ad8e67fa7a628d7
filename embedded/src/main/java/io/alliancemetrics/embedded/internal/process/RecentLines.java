package io.alliancemetrics.embedded.internal.process;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines of an output, for error messages. Thread-safe. */
final class RecentLines {
    private static final int KEPT = 30;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    synchronized String text() {
        return lines.isEmpty() ? "(nothing)" : String.join("\n", lines);
    }
}
