package io.alliancemetrics.ingest.json;

import io.alliancemetrics.ingest.CellProblem;
import io.alliancemetrics.ingest.ColumnNames;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.ReadingKind;
import io.alliancemetrics.ingest.record.Personal;
import io.alliancemetrics.schemas.feed.Feed;
import java.util.HashMap;
import java.util.Map;

/** Which columns the members of objects stand for. Names that are spelled otherwise are remembered, as they come again. */
final class MemberNames {
    private static final int MAX_REMEMBERED = 1_000;
    private static final int MAX_SHOWN = 60;

    private final Feed feed;
    private final ColumnNames columns;
    private final FileNotes notes;
    private final Map<String, Integer> otherSpellings = new HashMap<>();
    private final Map<String, CellProblem> unknown = new HashMap<>();

    MemberNames(Feed feed, FileNotes notes) {
        this.feed = feed;
        this.columns = ColumnNames.of(feed);
        this.notes = notes;
    }

    int count() {
        return columns.all().size();
    }

    String name(int column) {
        return columns.all().get(column);
    }

    /** The place of the column; {@link ColumnNames#UNKNOWN} if it is none. */
    int indexOf(String member, long line) {
        int index = columns.indexOf(member);
        return index == ColumnNames.UNKNOWN && !unknown.containsKey(member) ? otherSpelling(member, line) : index;
    }

    private int otherSpelling(String member, long line) {
        Integer known = otherSpellings.get(member);
        if (known != null) {
            return known;
        }
        int index = columns.indexOf(ColumnNames.unified(member));
        if (index != ColumnNames.UNKNOWN && otherSpellings.size() < MAX_REMEMBERED) {
            notes.read(ReadingKind.COLUMN_NAME, name(index), line, member, name(index));
            otherSpellings.put(member, index);
        }
        return index;
    }

    CellProblem unknown(String member) {
        CellProblem known = unknown.get(member);
        if (known != null) {
            return known;
        }
        String shown = member.length() > MAX_SHOWN ? member.substring(0, MAX_SHOWN) + "…" : member;
        String meant = columns.closest(member)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
        CellProblem problem = new CellProblem(
                Personal.masked(feed, "", shown),
                "a member that is no column of " + feed.id(),
                "only " + String.join(", ", columns.all()) + meant,
                "Name the members as the columns of the template, and leave out what is none.");
        if (unknown.size() < MAX_REMEMBERED) {
            unknown.put(member, problem);
        }
        return problem;
    }
}
