package io.alliancemetrics.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;

/** Lines, two seconds apart while something lasts: enough to see that it goes on, few enough for a log. */
final class LineProgress implements Progress {
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final Ticker ticker = new Ticker();
    private final PrintStream out;
    private final Duration between;
    private String what = "";
    private String unit = "";
    private long total;
    private long count;
    private long began;

    LineProgress(PrintStream out) {
        this(out, BETWEEN);
    }

    LineProgress(PrintStream out, Duration between) {
        this.out = out;
        this.between = between;
    }

    @Override
    public synchronized void phase(String phase) {
        what = phase;
        began = System.nanoTime();
        out.println(what + " …");
        ticker.start(between, this::printSeconds);
    }

    @Override
    public synchronized void start(String task, long expected, String countedUnit) {
        what = task;
        total = expected;
        unit = countedUnit;
        count = 0;
        printCount();
        ticker.start(between, this::printCount);
    }

    @Override
    public synchronized void reached(long now) {
        count = now;
        if (count == total) {
            ticker.stop();
            printCount();
        }
    }

    @Override
    public synchronized void end() {
        ticker.stop();
    }

    @Override
    public synchronized void message(String line) {
        ticker.stop();
        out.println(line);
    }

    @Override
    public synchronized void close() {
        ticker.close();
    }

    private synchronized void printSeconds() {
        out.println(what + " … " + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
    }

    private synchronized void printCount() {
        out.println(what + " … " + count + " of " + total + " " + unit);
    }
}
