package io.alliancemetrics.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.alliancemetrics.ingest.CellProblem;
import io.alliancemetrics.ingest.ColumnNames;
import io.alliancemetrics.ingest.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The row that one object becomes. Numbers are taken as they are written. */
final class ObjectRow {
    private static final int MAX_PROBLEMS = 50;

    private final MemberNames names;
    private final long line;
    private final String[] cells;
    private final boolean[] seen;
    private final List<CellProblem> problems = new ArrayList<>(0);

    ObjectRow(MemberNames names, long line) {
        this.names = names;
        this.line = line;
        this.cells = new String[names.count()];
        this.seen = new boolean[names.count()];
        Arrays.fill(cells, "");
    }

    /** Takes a member whose value the parser is at, and moves to the value's end. */
    void take(JsonParser json) throws IOException {
        String member = json.currentName();
        int column = names.indexOf(member, line);
        if (column == ColumnNames.UNKNOWN) {
            add(names.unknown(member));
        } else if (seen[column]) {
            add(new CellProblem(
                    names.name(column),
                    "the member twice in one object",
                    "each member once",
                    "Leave out the one that is not meant."));
        } else {
            seen[column] = true;
            cells[column] = text(json, column);
        }
        json.skipChildren();
    }

    private String text(JsonParser json, int column) throws IOException {
        JsonToken token = json.currentToken();
        if (token.isStructStart()) {
            add(new CellProblem(
                    names.name(column),
                    token == JsonToken.START_ARRAY ? "an array" : "an object",
                    "a text, a number, true, false or null",
                    "Write the value itself."));
            return "";
        }
        return token == JsonToken.VALUE_NULL ? "" : readable(json.getText(), column);
    }

    /** Half a character has no bytes of its own: two different texts would become the same in the log. */
    private String readable(String text, int column) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                i++;
            } else if (Character.isSurrogate(c) || c == 0) {
                add(new CellProblem(
                        names.name(column),
                        c == 0 ? "the character U+0000" : "half of a surrogate pair",
                        "whole characters",
                        "Look for what wrote the text: it has cut a character, or filled up with nothing."));
                return "";
            }
        }
        return text;
    }

    /** An object of thousands of wrong members is described well enough by the first of them. */
    private void add(CellProblem problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        }
    }

    Row toRow() {
        return new Row.Cells(line, Arrays.asList(cells), problems);
    }
}
