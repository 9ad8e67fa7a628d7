package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.account.Account;
import io.alliancemetrics.ingest.handout.AnnotatedWorkbook;
import io.alliancemetrics.ingest.handout.ErrorsCsv;
import io.alliancemetrics.ingest.submission.KeptRow;
import io.alliancemetrics.ingest.submission.Validation;
import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Hands receipts out, as JSON and as files. */
final class ReceiptHandlers {
    private final Receipts receipts;

    ReceiptHandlers(Receipts receipts) {
        this.receipts = receipts;
    }

    void list(Context context) {
        Account account = Callers.of(context);
        Parameters.allowOnly(context, Set.of("limit", "dry_run"));
        boolean withDryRuns = Parameters.trueOrFalse(context, "dry_run");
        Json.write(context, new ListJson(receipts.list(account, withDryRuns, Parameters.limit(context))));
    }

    void receipt(Context context) {
        Json.write(context, receipts.require(Callers.of(context), id(context)));
    }

    void requireKnown(Context context) {
        SubmissionJson unused = receipts.require(Callers.of(context), id(context));
    }

    /** The file's first rows and the rejected ones. */
    void rows(Context context) {
        Validation validation = validation(context);
        Json.write(context, RowsJson.of(validation));
    }

    void errorsCsv(Context context) throws IOException {
        Validation validation = validation(context);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ErrorsCsv.write(validation.receipt(), file);
        download(context, "text/csv; charset=utf-8; header=present", "errors-" + id(context) + ".csv", file);
    }

    void annotatedWorkbook(Context context) throws IOException {
        Validation validation = validation(context);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AnnotatedWorkbook.write(validation.receipt(), validation.rows(), file);
        download(context, TemplateHandlers.XLSX, "annotated-" + id(context) + ".xlsx", file);
    }

    private Validation validation(Context context) {
        return receipts.requireValidation(Callers.of(context), id(context));
    }

    private static String id(Context context) {
        return context.pathParam("id");
    }

    private static void download(Context context, String type, String name, ByteArrayOutputStream file) {
        context.contentType(type)
                .header(Header.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .result(file.toByteArray());
    }

    /** A list of submissions. */
    record ListJson(List<SubmissionSummaryJson> submissions) {}

    /** Rows of a submitted file, with the names of the columns in the order of the cells. */
    record RowsJson(List<String> columns, List<RowJson> rows) {
        static RowsJson of(Validation validation) {
            Feed feed = Feed.of(validation.receipt().feed()).orElseThrow();
            return new RowsJson(
                    FeedColumns.of(feed).stream().map(Column::name).toList(),
                    validation.rows().stream().map(RowJson::of).toList());
        }
    }

    /** A row of a submitted file. */
    record RowJson(long row, boolean rejected, List<String> cells) {
        static RowJson of(KeptRow row) {
            return new RowJson(row.line(), row.rejected(), row.cells());
        }
    }
}
