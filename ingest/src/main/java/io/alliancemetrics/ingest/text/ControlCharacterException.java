package io.alliancemetrics.ingest.text;

import java.io.IOException;

/** A control character that no text of an office holds. */
public final class ControlCharacterException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final char character;

    ControlCharacterException(long line, char character) {
        super(String.format("control character U+%04X on line %d", (int) character, line));
        this.line = line;
        this.character = character;
    }

    public long line() {
        return line;
    }

    public char character() {
        return character;
    }
}
