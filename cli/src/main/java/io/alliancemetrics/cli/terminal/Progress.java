package io.alliancemetrics.cli.terminal;

/**
 * Shows on standard error how work is getting on: a bar on a terminal, lines elsewhere. What is shown last ends with
 * {@link #end()}, or when something else begins.
 */
public interface Progress extends AutoCloseable {
    static Progress ofTerminal() {
        // Only the shell can tell whether standard error is one: the launcher says so.
        return Boolean.getBoolean("alliance.terminal") ? new BarProgress(System.err) : new LineProgress(System.err);
    }

    /** Something begins whose length nobody knows. */
    void phase(String what);

    /** Something begins that can be counted. */
    void start(String what, long total, String unit);

    void reached(long count);

    void end();

    /** A line that stays. */
    void message(String line);

    @Override
    void close();
}
