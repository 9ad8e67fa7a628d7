package io.alliancemetrics.cli.command;

import io.alliancemetrics.cli.client.SubmissionReceipt;
import io.alliancemetrics.cli.client.SubmissionReceipt.Log;
import io.alliancemetrics.cli.client.SubmissionReceipt.Reached;
import io.alliancemetrics.cli.client.SubmissionReceipt.Rejection;
import io.alliancemetrics.cli.terminal.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A submission as lines for people: what the gateway's check found, then what became of it. */
final class SubmissionText {
    private SubmissionText() {}

    /**
     * The lines.
     *
     * @param all whether to list all rejected cells that the receipt lists
     */
    static List<String> lines(SubmissionReceipt submission, boolean all) {
        List<String> lines = new ArrayList<>(ReceiptText.lines(submission.receipt(), all));
        if (!submission.receipt().dryRun()) {
            lines.add("  Submission " + submission.id() + ": " + state(submission));
            rejections(submission.log(), lines);
        }
        return lines.stream().map(Printable::of).toList();
    }

    /** The lines, and when each stage was reached. */
    static List<String> linesWithTimeline(SubmissionReceipt submission, boolean all) {
        List<String> lines = new ArrayList<>(lines(submission, all));
        lines.add("  Timeline:");
        for (Reached reached : submission.progress().timeline()) {
            lines.add("    " + Instants.shown(reached.at()) + "  "
                    + Printable.of(reached.stage().toLowerCase(Locale.ROOT)));
        }
        return lines;
    }

    private static String state(SubmissionReceipt submission) {
        Log log = submission.log();
        String stage = submission.progress().stage();
        return switch (stage) {
            case "ACCOUNTED" -> "the job has decided on all rows: " + counts(log) + ".";
            case "PUBLISHED" ->
                "all accepted rows are in the log; the job has yet to decide on " + log.outstanding() + " of them"
                        + (log.decided() == 0 ? "" : ", so far " + counts(log)) + ".";
            case "REFUSED" -> "nothing was written.";
            case "FAILED" -> "failed: " + submission.progress().failure() + " Submit the same file again.";
            case "INTERRUPTED" -> "interrupted before all rows were written. Submit the same file again.";
            default -> stage.toLowerCase(Locale.ROOT) + "; it is being processed.";
        };
    }

    private static String counts(Log log) {
        return log.accepted() + " accepted, " + log.duplicate()
                + (log.duplicate() == 1 ? " duplicate, " : " duplicates, ") + log.rejected() + " rejected";
    }

    private static void rejections(Log log, List<String> lines) {
        if (log.rejected() > 0) {
            lines.add("  Rejected by the job:");
            log.rejections().forEach(rejection -> lines.add("    " + rejection(rejection)));
            long more = log.rejected() - log.rejections().size();
            if (more > 0) {
                lines.add("    and " + more + " more.");
            }
        }
    }

    private static String rejection(Rejection rejection) {
        String where = rejection.row() == 0 ? "" : "row " + rejection.row() + ", ";
        return where + "record " + rejection.recordId() + " revision " + rejection.revision() + ": "
                + rejection.message() + " [" + rejection.rule() + "]. How to mend: " + rejection.howToMend();
    }
}
