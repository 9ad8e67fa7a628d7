package io.alliancemetrics.cli.terminal;

/**
 * What standard output is, as the launcher has seen it.
 *
 * @param columns how wide it is; not limited if it is no terminal
 * @param isColoured whether colours are wanted
 */
public record Terminal(int columns, boolean isColoured) {
    public static Terminal ofOutput() {
        int columns = Integer.getInteger("alliance.columns", 0);
        boolean isTerminal = columns > 0;
        // The convention of https://no-color.org.
        boolean isColoured =
                isTerminal && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(isTerminal ? columns : Integer.MAX_VALUE, isColoured);
    }
}
