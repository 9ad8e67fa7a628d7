package io.alliancemetrics.cli.terminal;

/** What others have written must not move the cursor or colour the terminal. */
public final class Printable {
    private static final int REPLACEMENT = '\uFFFD';

    private Printable() {}

    /** The text without control and format characters. */
    public static String of(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
