package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.CellProblem;
import io.alliancemetrics.ingest.CellText;
import io.alliancemetrics.ingest.ColumnNames;
import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileLimits;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.HeaderRow;
import io.alliancemetrics.ingest.HeaderSearch;
import io.alliancemetrics.ingest.ReadingKind;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.RowReader;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a sheet of a workbook: the one that is named like the feed, else the first that is visible. Dates become ISO text,
 * formulas their saved values. Lines are the numbers of rows as the spreadsheet shows them.
 */
public final class XlsxRowReader implements RowReader {
    private final Archive archive;
    private final XmlPart xml;
    private final SheetRows rows;
    private final String sheet;
    private final List<Column> columns;
    private final CellReader cells;
    private final FileNotes notes;
    private final HeaderRow header;

    private XlsxRowReader(
            Archive archive, XmlPart xml, SheetRows rows, String sheet, Feed feed, CellReader cells, FileNotes notes)
            throws FileRefusedException {
        this.archive = archive;
        this.xml = xml;
        this.rows = rows;
        this.sheet = sheet;
        this.columns = FeedColumns.of(feed);
        this.cells = cells;
        this.notes = notes;
        this.header = findHeader(feed);
    }

    /**
     * Opens a workbook and finds the header row.
     *
     * @throws FileRefusedException if it is damaged, too large or no workbook, or if the sheet has no header of the feed
     */
    public static XlsxRowReader open(Feed feed, Path path, FileLimits limits, FileNotes notes)
            throws FileRefusedException {
        Archive archive = Archive.open(path, limits);
        try {
            return opened(feed, archive, limits, notes);
        } catch (FileRefusedException e) {
            closeQuietly(archive);
            throw e;
        } catch (IOException e) {
            closeQuietly(archive);
            throw new FileRefusedException(XlsxProblem.damaged(0, "a part of it cannot be read"));
        }
    }

    private static XlsxRowReader opened(Feed feed, Archive archive, FileLimits limits, FileNotes notes)
            throws FileRefusedException, IOException {
        Workbook workbook = Workbook.of(archive);
        SheetPart sheet = SheetChoice.of(workbook.sheets(), feed, notes);
        SharedStrings shared = SharedStrings.of(archive, workbook.sharedStrings(), limits);
        DateFormats formats = DateFormats.of(archive, workbook.styles());
        XmlPart xml = archive.required(sheet.part());
        return new XlsxRowReader(
                archive,
                xml,
                new SheetRows(xml, shared, limits),
                sheet.name(),
                feed,
                new CellReader(feed, workbook.dates(), formats, notes),
                notes);
    }

    private HeaderRow findHeader(Feed feed) throws FileRefusedException {
        HeaderSearch search = new HeaderSearch(feed, notes);
        boolean empty = true;
        try {
            while (!search.isOver()) {
                Optional<RawRow> row = rows.next();
                if (row.isEmpty()) {
                    throw empty ? new FileRefusedException(nothing()) : search.failure();
                }
                List<String> names = plain(row.orElseThrow());
                if (!CellText.areBlank(names)) {
                    empty = false;
                    Optional<HeaderRow> found = search.offer(row.orElseThrow().line(), names);
                    if (found.isPresent()) {
                        return found.orElseThrow();
                    }
                }
            }
            throw search.failure();
        } catch (FileRefusedException e) {
            throw new FileRefusedException(e.errors(), empty ? 0 : countRest() + search.rowsAfterBest());
        }
    }

    private static List<String> plain(RawRow row) {
        int width = row.cells().stream().mapToInt(RawCell::position).max().orElse(-1) + 1;
        String[] texts = new String[width];
        Arrays.fill(texts, "");
        row.cells().forEach(cell -> texts[cell.position()] = CellReader.plain(cell));
        return Arrays.asList(texts);
    }

    @Override
    public Optional<Row> next() throws FileRefusedException {
        for (Optional<RawRow> raw = rows.next(); raw.isPresent(); raw = rows.next()) {
            Optional<Row> row = row(raw.orElseThrow());
            if (row.isPresent()) {
                return row;
            }
        }
        return Optional.empty();
    }

    private Optional<Row> row(RawRow raw) {
        String[] texts = new String[header.width()];
        Arrays.fill(texts, "");
        List<CellProblem> problems = new ArrayList<>(0);
        for (RawCell cell : raw.cells()) {
            read(raw.line(), cell, texts, problems);
        }
        List<String> row = Arrays.asList(texts);
        if (problems.isEmpty() && CellText.areBlank(row)) {
            return Optional.empty();
        }
        if (raw.hidden()) {
            notes.read(ReadingKind.HIDDEN_ROWS, "", raw.line(), "a hidden row", "a record like the others");
        }
        return Optional.of(header.row(raw.line(), row, problems));
    }

    private void read(long line, RawCell cell, String[] texts, List<CellProblem> problems) {
        int column = header.columnAt(cell.position());
        if (column != ColumnNames.UNKNOWN) {
            texts[cell.position()] = cells.text(columns.get(column), line, cell, problems);
        } else if (cell.position() < texts.length) {
            texts[cell.position()] = cell.value();
        } else if (!CellText.isBlank(cell.value())) {
            problems.add(HeaderRow.nameless(cell.position()));
        }
    }

    private long countRest() {
        long count = 0;
        try {
            while (rows.next().isPresent()) {
                count++;
            }
        } catch (FileRefusedException e) {
            return count;
        }
        return count;
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public void close() throws IOException {
        try (archive) {
            xml.close();
        }
    }

    private FileError nothing() {
        return new FileError(
                0,
                "an empty sheet \"" + sheet + "\"",
                "a header row and a row for each record",
                "Put the records into the sheet that is named like the feed, or into the first sheet.");
    }

    private static void closeQuietly(Archive archive) {
        try {
            archive.close();
        } catch (IOException e) {
            return;
        }
    }
}
