package io.alliancemetrics.ingest.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is, by its content. */
enum Content {
    BLANK,
    WORKBOOK,
    /** Begins with {@code [}. */
    JSON_ARRAY,
    /** Begins with an opening brace: JSON or JSON Lines. */
    JSON_OBJECT,
    TEXT;

    private static final int START = 65_536;
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /**
     * Looks at the first bytes.
     *
     * @throws UnsupportedFormatException if it is something else; the message says what
     */
    static Content of(Path path) throws UnsupportedFormatException, IOException {
        byte[] start = start(path);
        if (startsWith(start, ZIP) && start.length > 3 && start[2] < ' ' && start[3] < ' ') {
            return WORKBOOK;
        }
        if (startsWith(start, OLE2)) {
            throw oldWorkbook(path);
        }
        Signature other = Signature.of(start).orElse(null);
        if (other != null) {
            throw new UnsupportedFormatException("Found " + other.description()
                    + ", expected CSV, a workbook (.xlsx), JSON or JSON Lines. How to mend: " + other.advice());
        }
        return ofText(text(start));
    }

    private static Content ofText(String text) throws UnsupportedFormatException {
        String stripped = text.strip();
        if (Signature.isMarkup(stripped)) {
            throw new UnsupportedFormatException(
                    "Found a web page or an XML document, expected CSV, a workbook (.xlsx),"
                            + " JSON or JSON Lines. How to mend: Open it in the spreadsheet program and save it as .xlsx or"
                            + " \"CSV UTF-8\".");
        }
        if (stripped.isEmpty()) {
            return BLANK;
        }
        return switch (stripped.charAt(0)) {
            case '[' -> JSON_ARRAY;
            case '{' -> JSON_OBJECT;
            default -> TEXT;
        };
    }

    private static byte[] start(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(START);
        }
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    /** Good enough to see the first characters, whatever the encoding. */
    private static String text(byte[] start) {
        boolean bigEndian = start.length > 1 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF;
        boolean littleEndian = start.length > 1 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE;
        if (bigEndian || littleEndian) {
            return new String(start, StandardCharsets.UTF_16);
        }
        String text = new String(start, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static UnsupportedFormatException oldWorkbook(Path path) throws IOException {
        return isEncrypted(path)
                ? new UnsupportedFormatException("Found a workbook that is protected with a password, expected one that"
                        + " can be opened. How to mend: Take the password off (in Excel: File > Info > Protect Workbook >"
                        + " Encrypt with Password, and empty it), save as .xlsx and send that.")
                : new UnsupportedFormatException("Found a workbook of Excel 97-2003 (.xls) or another old Office"
                        + " document, expected CSV, a workbook (.xlsx), JSON or JSON Lines. How to mend: Open it in the"
                        + " spreadsheet program, save it as .xlsx and send that.");
    }

    /** An encrypted .xlsx is packed into the container of the old format, as a stream of this name in UTF-16. */
    private static boolean isEncrypted(Path path) throws IOException {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), START)) {
            int matched = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                matched = b == name[matched] ? matched + 1 : b == name[0] ? 1 : 0;
                if (matched == name.length) {
                    return true;
                }
            }
            return false;
        }
    }
}
