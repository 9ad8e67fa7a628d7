package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.ColumnNames;
import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.ReadingKind;
import io.alliancemetrics.schemas.feed.Feed;
import java.util.List;
import java.util.Optional;

/** Which sheet of a workbook holds the records. */
final class SheetChoice {
    private SheetChoice() {}

    /** The one named like the feed, whatever the case, blanks and hyphens; else the first. Hidden ones are passed over. */
    static SheetPart of(List<SheetPart> sheets, Feed feed, FileNotes notes) throws FileRefusedException {
        List<SheetPart> visible = sheets.stream().filter(SheetPart::visible).toList();
        if (visible.isEmpty()) {
            throw new FileRefusedException(new FileError(
                    0,
                    "a workbook without a visible sheet",
                    "a sheet that is named " + feed.id() + ", or one only",
                    "Show the sheet that holds the records."));
        }
        Optional<SheetPart> named = visible.stream()
                .filter(sheet -> ColumnNames.unified(sheet.name()).equals(feed.table()))
                .findFirst();
        if (named.isEmpty() && visible.size() > 1) {
            notes.read(
                    ReadingKind.SHEET,
                    "",
                    0,
                    visible.size() + " sheets, none of them named " + feed.id(),
                    "the first, \"" + visible.get(0).name() + "\"");
        }
        return named.orElse(visible.get(0));
    }
}
