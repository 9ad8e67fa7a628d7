package io.alliancemetrics.ingest.handout;

import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import io.alliancemetrics.schemas.feed.Office;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * The files that offices fill in: the columns of a feed and one example row, which is accepted when the office submits it
 * as it is.
 */
public final class Templates {
    private Templates() {}

    /**
     * A CSV file in UTF-8.
     *
     * @throws IllegalArgumentException if the office does not report the feed
     */
    public static byte[] csv(Feed feed, Office office) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            SafeCsv csv = SafeCsv.plain(bytes);
            csv.row(FeedColumns.of(feed).stream().map(Column::name).toList());
            csv.row(ExampleRow.of(feed, office));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory failed", e);
        }
        return bytes.toByteArray();
    }

    /**
     * A workbook: the sheet to fill in, with drop-downs; its columns explained; how to go about it.
     *
     * @throws IllegalArgumentException if the office does not report the feed
     */
    public static byte[] xlsx(Feed feed, Office office) {
        List<String> example = ExampleRow.of(feed, office);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = Workbooks.writeTo(bytes)) {
            FeedSheet sheet = FeedSheet.add(workbook, feed);
            sheet.addTyped(1, example);
            ColumnsSheet.add(workbook, feed, example);
            HowToSheet.add(workbook, feed);
            sheet.offer(ListSheet.add(workbook, feed));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing into memory failed", e);
        }
        return bytes.toByteArray();
    }
}
