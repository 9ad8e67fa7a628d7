package io.alliancemetrics.ingest.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileLimits;
import io.alliancemetrics.ingest.text.InvalidUtf8Exception;
import java.io.IOException;

/** Says in our words what the JSON parser complains about. Its own words may repeat parts of the file. */
final class JsonProblem {
    private static final String EXAMPLE =
            "Write the file with a JSON library, as an array of objects: [{\"record_id\": \"EX-0001\", …}, …].";

    private JsonProblem() {}

    /**
     * What is wrong.
     *
     * @param reached the line up to which the file was read; not every complaint says where
     */
    static FileError of(IOException e, FileLimits limits, long reached) {
        if (e instanceof InvalidUtf8Exception invalid) {
            return new FileError(
                    invalid.line(),
                    String.format("the byte %02X, which is not UTF-8", invalid.badByte()),
                    "JSON in UTF-8",
                    "Write the file in UTF-8.");
        }
        if (e instanceof JsonProcessingException json) {
            return ofJson(json, limits, reached);
        }
        return new FileError(0, "that reading failed: " + e, "a file that can be read to its end", "Send it again.");
    }

    private static FileError ofJson(JsonProcessingException e, FileLimits limits, long reached) {
        JsonLocation location = e.getLocation();
        long line = location == null || location.getLineNr() < 1 ? reached : location.getLineNr();
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof StreamConstraintsException) {
            return tooLarge(line, message, limits);
        }
        if (e instanceof JsonEOFException) {
            return new FileError(
                    line,
                    "the end of the file inside of a value",
                    "JSON that is complete",
                    "Check that all of the file was sent. " + EXAMPLE);
        }
        return new FileError(line, "text that is not JSON: " + reason(message), "JSON", EXAMPLE);
    }

    private static FileError tooLarge(long line, String message, FileLimits limits) {
        if (message.contains("depth")) {
            return new FileError(
                    line,
                    "JSON that is nested more than " + limits.jsonDepth() + " deep",
                    "an array of objects without objects or arrays in them",
                    EXAMPLE);
        }
        if (message.contains("String value length")) {
            return limits.cellTooLong(line);
        }
        return new FileError(line, "a number or name of thousands of characters", "the feed's columns", EXAMPLE);
    }

    private static String reason(String message) {
        if (message.contains("('/'") || message.contains("('#'")) {
            return "a comment, which JSON does not have";
        }
        if (message.contains("(']'") || message.contains("('}'")) {
            return "a bracket or brace where a value should be, perhaps after a comma too many";
        }
        if (message.contains("Non-standard token")) {
            return "NaN or Infinity, which are no JSON numbers";
        }
        if (message.contains("Unrecognized token")) {
            return "a word that is not true, false or null; texts stand in double quotation marks";
        }
        if (message.contains("unquoted character") || message.contains("CTRL-CHAR")) {
            return "a control character or line break that is not escaped";
        }
        if (message.contains("escape")) {
            return "a backslash before a character that is not escaped so";
        }
        if (message.contains("close marker")) {
            return "a closing bracket or brace that nothing opened";
        }
        if (message.contains("eading zero") || message.contains("numeric value") || message.contains("ecimal point")) {
            return "a number that is not written as JSON asks for";
        }
        return "a character where it cannot stand, perhaps a comma or quotation mark is missing";
    }

    static FileError empty() {
        return new FileError(0, "an empty file", "an array of objects, or one object a line", EXAMPLE);
    }

    static FileError notObjects(long line) {
        return new FileError(line, "a value that is no record", "an array of objects, or one object a line", EXAMPLE);
    }

    static FileError goesOn(long line) {
        return new FileError(
                line,
                "something after the end of the JSON document",
                "one array of objects",
                "Put all records into one array; for one object a line (JSON Lines) name the file .jsonl or send it as"
                        + " application/x-ndjson.");
    }

    static FileError sameLine(long line) {
        return new FileError(
                line, "two records on one line", "one object a line", "Write each object on a line of its own.");
    }

    static FileError notAlone(long line) {
        return new FileError(
                line,
                "other members beside the array of records",
                "an array of objects, or an object whose only member is one",
                EXAMPLE);
    }
}
