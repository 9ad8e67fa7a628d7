package io.alliancemetrics.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.alliancemetrics.ingest.FileLimits;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.RowReader;
import io.alliancemetrics.ingest.text.StrictUtf8Reader;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads objects whose members are named like the feed's columns: an array of them, an object whose only member is such an
 * array, or one after the other, a line each. The line of a row is where its object begins; in an array, which may stand on one
 * line, the number of the record.
 */
public final class JsonRowReader implements RowReader {
    private static final int MAX_NAME = 1_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonParser json;
    private final MemberNames names;
    private final FileLimits limits;
    private final boolean lines;
    private ObjectRow first;
    private boolean inArray;
    private boolean isWrapped;
    private long lastLine;
    private long records;

    private JsonRowReader(JsonParser json, MemberNames names, FileLimits limits, boolean lines) {
        this.json = json;
        this.names = names;
        this.limits = limits;
        this.lines = lines;
    }

    /** One document: an array, or an object. */
    public static JsonRowReader ofDocument(Feed feed, Path path, FileLimits limits, FileNotes notes)
            throws FileRefusedException {
        return open(feed, path, limits, notes, false);
    }

    /** One object a line; a file that is one document is read as well. */
    public static JsonRowReader ofLines(Feed feed, Path path, FileLimits limits, FileNotes notes)
            throws FileRefusedException {
        return open(feed, path, limits, notes, true);
    }

    private static JsonRowReader open(Feed feed, Path path, FileLimits limits, FileNotes notes, boolean lines)
            throws FileRefusedException {
        JsonParser json = parser(path, limits);
        JsonRowReader reader = new JsonRowReader(json, new MemberNames(feed, notes), limits, lines);
        try {
            reader.begin();
            return reader;
        } catch (FileRefusedException e) {
            closeQuietly(json);
            throw e;
        } catch (IOException e) {
            closeQuietly(json);
            throw new FileRefusedException(JsonProblem.of(e, limits, reader.endLine()));
        }
    }

    /** The file is refused already; that it cannot be closed either would only hide the reason. */
    private static void closeQuietly(Closeable file) {
        try {
            file.close();
        } catch (IOException e) {
            return;
        }
    }

    private static JsonParser parser(Path path, FileLimits limits) throws FileRefusedException {
        try {
            return factory(limits).createParser(text(path));
        } catch (IOException e) {
            throw new FileRefusedException(JsonProblem.of(e, limits, 1));
        }
    }

    private static Reader text(Path path) throws IOException {
        BufferedReader text = new BufferedReader(new StrictUtf8Reader(Files.newInputStream(path)));
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return text;
        } catch (IOException e) {
            closeQuietly(text);
            throw e;
        }
    }

    private static JsonFactory factory(FileLimits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.jsonDepth())
                .maxStringLength(limits.cellLength())
                .maxNameLength(MAX_NAME)
                .maxNumberLength(MAX_NAME)
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(constraints)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    private void begin() throws FileRefusedException, IOException {
        JsonToken start = json.nextToken();
        if (start == null) {
            throw new FileRefusedException(JsonProblem.empty());
        }
        if (start == JsonToken.START_ARRAY) {
            inArray = true;
        } else if (start == JsonToken.START_OBJECT) {
            beginObject();
        } else {
            throw new FileRefusedException(JsonProblem.notObjects(line()));
        }
    }

    /** The first object is either a record or wraps the array of all records. */
    private void beginObject() throws IOException {
        ObjectRow row = new ObjectRow(names, line());
        JsonToken token = json.nextToken();
        if (token == JsonToken.FIELD_NAME) {
            boolean isArray = json.nextToken() == JsonToken.START_ARRAY;
            if (isArray && names.indexOf(json.currentName(), line()) < 0) {
                inArray = true;
                isWrapped = true;
                return;
            }
            row.take(json);
            readMembers(row);
        }
        first = row;
        lastLine = endLine();
    }

    private void readMembers(ObjectRow row) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            json.nextToken();
            row.take(json);
        }
    }

    @Override
    public Optional<Row> next() throws FileRefusedException {
        try {
            if (first != null) {
                Row row = first.toRow();
                first = null;
                return Optional.of(row);
            }
            return inArray ? nextOfArray() : nextOfLines();
        } catch (IOException e) {
            throw new FileRefusedException(JsonProblem.of(e, limits, endLine()));
        }
    }

    private Optional<Row> nextOfArray() throws IOException, FileRefusedException {
        JsonToken token = json.nextToken();
        if (token != null && token != JsonToken.END_ARRAY) {
            return Optional.of(row(token));
        }
        if (isWrapped && token == JsonToken.END_ARRAY && json.nextToken() != JsonToken.END_OBJECT) {
            throw new FileRefusedException(JsonProblem.notAlone(line()));
        }
        if (token != null && json.nextToken() != null) {
            throw new FileRefusedException(JsonProblem.goesOn(line()));
        }
        return Optional.empty();
    }

    private Optional<Row> nextOfLines() throws IOException, FileRefusedException {
        JsonToken token = json.nextToken();
        if (token == null) {
            return Optional.empty();
        }
        if (!lines) {
            throw new FileRefusedException(JsonProblem.goesOn(line()));
        }
        if (line() == lastLine) {
            throw new FileRefusedException(JsonProblem.sameLine(line()));
        }
        Row row = row(token);
        lastLine = endLine();
        return Optional.of(row);
    }

    private Row row(JsonToken token) throws IOException {
        long line = inArray ? ++records : line();
        if (token != JsonToken.START_OBJECT) {
            json.skipChildren();
            return new Row.Unreadable(
                    line,
                    "a value in the place of a record",
                    "an object with a member for each column",
                    "Write the record as {\"record_id\": \"EX-0001\", …}.");
        }
        ObjectRow row = new ObjectRow(names, line);
        readMembers(row);
        return row.toRow();
    }

    private long line() {
        return json.currentTokenLocation().getLineNr();
    }

    private long endLine() {
        return json.currentLocation().getLineNr();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
