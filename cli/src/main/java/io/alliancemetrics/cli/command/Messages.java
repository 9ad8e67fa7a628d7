package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.terminal.Printable;
import io.alliancemetrics.cli.terminal.Progress;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Lines on standard error that stay, between what only shows how work is getting on. */
record Messages(PrintWriter out, Progress progress) implements Consumer<String> {
    @Override
    public void accept(String line) {
        progress.end();
        out.println(Printable.of(line));
    }

    /** What went wrong, as every command says it. */
    void failure(Exception failure) {
        accept("alliance: " + failure.getMessage());
    }
}
