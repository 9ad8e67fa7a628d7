package io.alliancemetrics.cli.client;

/** Receipts as a gateway writes them. */
public final class ReceiptTexts {
    private static final String ERROR = """
            {"row": 3, "column": "amount", "found": "-5", "rule": "AMOUNT_NEGATIVE", "expected": "0 or more",
             "how_to_mend": "Send it again."}""";
    private static final String TEMPLATE = """
            {"submission_id": "S-1", "office": "kr", "feed": "rd-spend", "file": "rd-spend.csv", "sheet": "",
             "dry_run": %s, "rows_read": 3, "accepted": %d, "rejected": %d, "error_count": %d, "errors": [%s],
             "problems": [], "readings": [], "warnings": [], "file_errors": [], "source": "GATEWAY", "format": "CSV",
             "stage": "%s", "is_final": %s, "attempts": 1,
             "timeline": [{"stage": "RECEIVED", "at": "2026-11-22T10:00:00Z"}], "log": %s,
             "links": {"self": "/v1/submissions/S-1"}}""";

    private ReceiptTexts() {}

    /** Three good rows, at a stage. */
    public static String good(String stage, boolean isFinal, String log) {
        return String.format(TEMPLATE, false, 3, 0, 0, "", stage, isFinal, log);
    }

    /** Three good rows on which the job has decided. */
    public static String accounted() {
        return good("ACCOUNTED", true, log(3, 0, 0, 0));
    }

    /** Three good rows on which the job has yet to decide. */
    public static String published() {
        return good("PUBLISHED", false, log(0, 0, 0, 3));
    }

    /** Two good rows and one that the gateway rejected. */
    public static String someRejected() {
        return String.format(TEMPLATE, false, 2, 1, 1, ERROR, "ACCOUNTED", true, log(2, 0, 0, 0));
    }

    /** A dry run of three good rows. */
    public static String dryRun() {
        return String.format(TEMPLATE, true, 3, 0, 0, "", "VALIDATED", true, log(0, 0, 0, 0));
    }

    /** One row, of which the gateway accepted none. */
    public static String refused() {
        return String.format(TEMPLATE, false, 0, 3, 1, ERROR, "REFUSED", true, log(0, 0, 0, 0));
    }

    public static String log(long accepted, long duplicate, long rejected, long outstanding) {
        String rejection = """
                {"row": 4, "record_id": "X-3", "revision": 1, "rule": "REVISION_CONFLICT",
                 "message": "found other content", "how_to_mend": "Give a higher revision."}""";
        return String.format(
                "{\"accepted\": %d, \"duplicate\": %d, \"rejected\": %d, \"outstanding\": %d, \"rejections\": [%s]}",
                accepted, duplicate, rejected, outstanding, rejected == 0 ? "" : rejection);
    }
}
