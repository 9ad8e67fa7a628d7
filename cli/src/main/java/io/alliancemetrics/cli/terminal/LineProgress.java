package io.alliancemetrics.cli.terminal;

import java.io.PrintStream;

/** Lines, a second apart at the least. */
final class LineProgress implements Progress {
    private static final long NANOS_BETWEEN = 1_000_000_000L;

    private final PrintStream out;
    private String what = "";
    private String unit = "";
    private long total;
    private long printed;
    private long count;

    LineProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void phase(String phase) {
        out.println(phase + " …");
    }

    @Override
    public void start(String task, long expected, String countedUnit) {
        what = task;
        total = expected;
        unit = countedUnit;
        count = 0;
        printed = System.nanoTime();
        out.println(what + " … 0 of " + total + " " + unit);
    }

    @Override
    public void reached(long now) {
        count = now;
        if (System.nanoTime() - printed >= NANOS_BETWEEN) {
            print();
        }
    }

    @Override
    public void end() {
        print();
    }

    @Override
    public void message(String line) {
        out.println(line);
    }

    private void print() {
        printed = System.nanoTime();
        out.println(what + " … " + count + " of " + total + " " + unit);
    }
}
