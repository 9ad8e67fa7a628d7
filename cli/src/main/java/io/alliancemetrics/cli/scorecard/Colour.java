package io.alliancemetrics.cli.scorecard;

/** How a terminal shows a text. It never says anything that the text does not. */
enum Colour {
    NONE(""),
    BOLD("\u001b[1m"),
    FAINT("\u001b[2m"),
    GREEN("\u001b[32m"),
    RED("\u001b[31m");

    private static final String OFF = "\u001b[0m";

    private final String on;

    Colour(String on) {
        this.on = on;
    }

    String paint(String text) {
        return on.isEmpty() || text.isBlank() ? text : on + text + OFF;
    }
}
