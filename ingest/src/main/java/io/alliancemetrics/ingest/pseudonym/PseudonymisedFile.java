package io.alliancemetrics.ingest.pseudonym;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.RowReader;
import io.alliancemetrics.ingest.RowSource;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.ColumnType;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a fellow-mobility file anew with pseudonyms in the column {@code fellow_id}: CSV, the columns in the order of
 * the feed, every other cell as it was. A row at a time. A file that cannot be read to its end is refused.
 */
public final class PseudonymisedFile {
    private static final Feed FEED = Feed.FELLOW_MOBILITY;

    private final Pseudonymiser pseudonymiser;
    private final List<String> columns =
            FeedColumns.of(FEED).stream().map(Column::name).toList();
    private final int fellowId = columns.indexOf("fellow_id");

    public PseudonymisedFile(Pseudonymiser pseudonymiser) {
        this.pseudonymiser = pseudonymiser;
    }

    /**
     * Writes the file.
     *
     * @param fileName for messages
     * @param out stays open
     * @return what was done, without anything personal
     * @throws PseudonymException if the file cannot be read to its end; what was written until then must not be used
     */
    public PseudonymReport write(RowSource file, String fileName, Writer out) throws PseudonymException, IOException {
        PseudonymTally tally = new PseudonymTally();
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(columns);
        try (RowReader rows = file.open(FEED, new FileNotes())) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                csv.writeRecord(replaced(row.orElseThrow(), fileName, tally));
            }
        } catch (FileRefusedException e) {
            throw new PseudonymException(
                    String.join(
                            "\n",
                            e.errors().stream()
                                    .map(error -> error.message(fileName))
                                    .toList()),
                    e);
        }
        csv.flush();
        return tally.report();
    }

    private List<String> replaced(Row row, String fileName, PseudonymTally tally) throws PseudonymException {
        if (!(row instanceof Row.Cells known) || !known.problems().isEmpty()) {
            throw unreadable(row, fileName);
        }
        tally.row();
        List<String> cells = new ArrayList<>(known.cells());
        String id = Pseudonymiser.normalised(cells.get(fellowId));
        if (id.isEmpty()) {
            tally.empty();
        } else if (pseudonymiser.isPseudonym(id)) {
            cells.set(fellowId, id);
            tally.kept();
        } else {
            String pseudonym = pseudonymiser.pseudonym(id);
            cells.set(fellowId, pseudonym);
            tally.replaced(pseudonym);
            lookForId(known, id, tally);
        }
        lookForAddresses(known, tally);
        return cells;
    }

    /** Without what was found there: it may be a name. */
    private static PseudonymException unreadable(Row row, String fileName) {
        return new PseudonymException(fileName + ":" + row.line() + ": found a row that cannot be read, expected a cell"
                + " for each column of the header row and nothing in columns without a name. Run alliance validate on"
                + " the file to see what is wrong, correct it and try again.");
    }

    private void lookForId(Row.Cells row, String id, PseudonymTally tally) {
        for (int i = 0; i < columns.size(); i++) {
            boolean isText = FeedColumns.of(FEED).get(i).type() == ColumnType.TEXT;
            if (i != fellowId && isText && PersonalLook.holds(row.cells().get(i), id)) {
                tally.look(columns.get(i), PersonalLook.ID, row.line());
            }
        }
    }

    private void lookForAddresses(Row.Cells row, PseudonymTally tally) {
        for (int i = 0; i < columns.size(); i++) {
            if (i != fellowId && PersonalLook.isAddress(row.cells().get(i))) {
                tally.look(columns.get(i), PersonalLook.ADDRESS, row.line());
            }
        }
    }
}
