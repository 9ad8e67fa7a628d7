package io.alliancemetrics.cli.terminal;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal. */
final class BarProgress implements Progress {
    private static final int UPDATE_MILLIS = 100;

    private final PrintStream out;
    private ProgressBar bar;

    BarProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void phase(String what) {
        out.println(what + " …");
    }

    @Override
    public void start(String what, long total, String unit) {
        bar = new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(total)
                .setUnit(" " + unit, 1)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .build();
    }

    @Override
    public void reached(long count) {
        bar.stepTo(count);
    }

    @Override
    public void end() {
        bar.close();
    }

    @Override
    public void message(String line) {
        out.println(line);
    }
}
