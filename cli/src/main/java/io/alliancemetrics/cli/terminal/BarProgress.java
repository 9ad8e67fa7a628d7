package io.alliancemetrics.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal for what can be counted, a running clock for what cannot. */
final class BarProgress implements Progress {
    private static final int UPDATE_MILLIS = 100;
    /** Narrower than any terminal: a line that wraps cannot be drawn over. */
    private static final int WIDTH = 78;

    private static final Duration TICK = Duration.ofMillis(200);
    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final double MILLIS_A_SECOND = 1_000.0;

    private final Ticker ticker = new Ticker();
    private final PrintStream out;
    private String phase = "";
    private long began;
    private ProgressBar bar;

    BarProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void phase(String what) {
        end();
        phase = what;
        began = System.nanoTime();
        showPhase();
        ticker.start(TICK, this::showPhase);
    }

    @Override
    public synchronized void start(String what, long total, String unit) {
        end();
        bar = new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .setUnit(" " + unit, 1)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
                .build();
    }

    @Override
    public synchronized void reached(long count) {
        if (bar != null) {
            bar.stepTo(count);
        }
    }

    @Override
    public synchronized void end() {
        ticker.stop();
        if (bar != null) {
            bar.close();
            bar = null;
        }
        if (!phase.isEmpty()) {
            showPhase();
            out.println();
            phase = "";
        }
    }

    @Override
    public synchronized void message(String line) {
        end();
        out.println(line);
    }

    @Override
    public synchronized void close() {
        end();
        ticker.close();
    }

    private synchronized void showPhase() {
        if (!phase.isEmpty()) {
            long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
            out.print(CLEAR_LINE + phase + " … " + String.format(Locale.ROOT, "%.1f s", millis / MILLIS_A_SECOND));
            out.flush();
        }
    }
}
