package io.alliancemetrics.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The encodings that a sender may say its text is in. */
public final class TextCharsets {
    /** For messages. */
    public static final String NAMES =
            "utf-8, us-ascii, windows-1252, iso-8859-1, iso-8859-15, utf-16, utf-16le or utf-16be";

    private static final Map<String, Charset> BY_NAME = Map.ofEntries(
            Map.entry("utf-8", StandardCharsets.UTF_8),
            Map.entry("utf8", StandardCharsets.UTF_8),
            Map.entry("us-ascii", StandardCharsets.UTF_8),
            Map.entry("ascii", StandardCharsets.UTF_8),
            Map.entry("windows-1252", SingleByteText.WINDOWS_1252),
            Map.entry("cp1252", SingleByteText.WINDOWS_1252),
            Map.entry("iso-8859-1", StandardCharsets.ISO_8859_1),
            Map.entry("latin1", StandardCharsets.ISO_8859_1),
            Map.entry("iso-8859-15", Charset.forName("ISO-8859-15")),
            Map.entry("utf-16", StandardCharsets.UTF_16),
            Map.entry("utf-16le", StandardCharsets.UTF_16LE),
            Map.entry("utf-16be", StandardCharsets.UTF_16BE));

    private TextCharsets() {}

    /** The encoding of that name; empty if it is not read. ASCII is read as UTF-8, of which it is a part. */
    public static Optional<Charset> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }
}
