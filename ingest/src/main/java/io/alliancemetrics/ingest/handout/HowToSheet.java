package io.alliancemetrics.ingest.handout;

import io.alliancemetrics.schemas.feed.Feed;
import org.dhatim.fastexcel.Workbook;

/** The sheet of a template that says how to go about it, in a few lines. */
final class HowToSheet {
    private HowToSheet() {}

    static void add(Workbook workbook, Feed feed) {
        TableSheet sheet = TableSheet.add(workbook, "How to");
        sheet.widths(120);
        sheet.title("How to report " + feed.id());
        sheet.row("Replace the example in the sheet " + feed.id() + " by your records, one a row, and submit the file."
                + " The sheet Columns explains the columns; those with a dark header have to be filled in.");
        sheet.row("Check it first, nothing is sent: alliance validate FILE, or a dry run on the office page.");
        sheet.row("To restate a record, send it again with the same record_id, all its fields and a higher revision."
                + " The highest revision counts, in whatever order they arrive.");
        sheet.row("To withdraw a record, send it again with a higher revision and retracted = true.");
        sheet.row("The same revision with the same content again does no harm: it is a duplicate and changes nothing."
                + " The same revision with other content is rejected.");
        sheet.row("A row that breaks a rule is rejected, the other rows are accepted. The receipt names every rejected"
                + " cell, what was expected and how to mend it; correct those rows and submit them again.");
        sheet.row("Only the sheet named " + feed.id() + " is read (or the first one, if there is none of that name)."
                + " Do not rename its columns or add any.");
        if (feed == Feed.FELLOW_MOBILITY) {
            sheet.row("fellow_id is a pseudonym. Run alliance pseudonymise FILE --key-file KEY before anything is sent;"
                    + " names and e-mail addresses of fellows must not leave your office, in no column.");
        }
    }
}
