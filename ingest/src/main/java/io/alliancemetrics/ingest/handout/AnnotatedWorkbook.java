package io.alliancemetrics.ingest.handout;

import io.alliancemetrics.ingest.submission.KeptRow;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * The rejected rows of a file as a workbook to correct and submit again: a summary; a sheet named like the feed, with its
 * columns and the rejected rows as they were written, the cells to mend in red with a note; all errors in a list with
 * the rows of the original file.
 */
public final class AnnotatedWorkbook {
    private AnnotatedWorkbook() {}

    /**
     * Writes the workbook and leaves the stream open.
     *
     * @param receipt of the file
     * @param rows what was kept of the file; the accepted ones are left out
     */
    public static void write(Receipt receipt, List<KeptRow> rows, OutputStream out) throws IOException {
        Feed feed = Feed.of(receipt.feed())
                .orElseThrow(() -> new IllegalArgumentException("\"" + receipt.feed() + "\" is not a feed"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = Workbooks.writeTo(bytes)) {
            TableSheet summary = TableSheet.add(workbook, "Summary");
            FeedSheet sheet = FeedSheet.add(workbook, feed);
            CorrectionRows corrections = new CorrectionRows(feed, sheet);
            corrections.add(rows, receipt.rejectedCells());
            SummarySheet.write(summary, receipt, corrections.count());
            ErrorsSheet.add(workbook, receipt, corrections);
            sheet.offer(ListSheet.add(workbook, feed));
        }
        WideNotes.copy(bytes.toByteArray(), out);
    }
}
