package io.alliancemetrics.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.text.ControlCharacterException;
import io.alliancemetrics.ingest.text.InvalidUtf8Exception;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in our words what the CSV parser and the decoder complain about. */
final class CsvProblem {
    private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

    private CsvProblem() {}

    static FileError of(CsvParseException e, int cellLength) {
        String message = String.valueOf(e.getMessage());
        long line = lineIn(message);
        if (message.contains("exceeds the max") || message.contains("maximum buffer size")) {
            return new FileError(
                    line,
                    "a row with more than " + cellLength + " characters in a cell, or " + CsvLimits.ROW + " in all",
                    "shorter cells",
                    "Look in this row for a quotation mark that is opened and never closed.");
        }
        if (message.contains("maximum limit of")) {
            return new FileError(
                    line,
                    "a row of more than " + CsvLimits.CELLS + " cells",
                    "as many cells as the header row has",
                    "Look for line breaks that are missing.");
        }
        return new FileError(
                line,
                message.contains("Unclosed")
                        ? "a quotation mark that is opened and not closed before the end of the file"
                        : "text after a closing quotation mark",
                "cells that are quoted from end to end, with each quotation mark inside doubled",
                "Write the row's cells as \"a \"\"quoted\"\" word\", or leave the quotation marks out; check that the file"
                        + " is complete.");
    }

    static FileError nothing() {
        return new FileError(
                0,
                "an empty file",
                "a header row and a row for each record",
                "Start from the feed's template and check that the right file was sent.");
    }

    static FileError of(IOException e) {
        if (e instanceof InvalidUtf8Exception invalid) {
            return new FileError(
                    invalid.line(),
                    String.format("the byte %02X, which is not UTF-8", invalid.badByte()),
                    "text in UTF-8",
                    "Save the file as UTF-8 (in Excel: \"CSV UTF-8\") and send it again.");
        }
        if (e instanceof ControlCharacterException control) {
            return new FileError(
                    control.line(),
                    String.format("the control character U+%04X", (int) control.character()),
                    "text",
                    "Check that this is the right file and that it is complete; export it anew as UTF-8.");
        }
        if (e instanceof CharacterCodingException) {
            return new FileError(
                    0,
                    "UTF-16 that is damaged: half a character",
                    "text in UTF-8",
                    "Save the file as UTF-8 (in Excel: \"CSV UTF-8\") and send it again.");
        }
        return new FileError(0, "that reading failed: " + e, "a file that can be read to its end", "Send it again.");
    }

    private static long lineIn(String message) {
        Matcher matcher = LINE.matcher(message);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
