package io.alliancemetrics.ingest.handout;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.Reading;
import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.ingest.Warning;
import io.alliancemetrics.ingest.submission.Problem;
import io.alliancemetrics.ingest.submission.Receipt;
import java.util.List;

/**
 * A receipt as JSON, the same over HTTP and on the command line. Names are in snake case; members are added, never
 * renamed. A row is the line of the file on which it starts, 0 if the file as a whole is meant; a column is empty if the
 * row or file as a whole is meant.
 *
 * @param submissionId goes with every record of the submission
 * @param dryRun whether nothing was written
 * @param errorCount all rejected cells
 * @param errors the first of them, at most {@value Receipt#MAX_CELLS}
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ReceiptJson(
        String submissionId,
        String office,
        String feed,
        String file,
        String sheet,
        boolean dryRun,
        long rowsRead,
        long accepted,
        long rejected,
        long errorCount,
        List<CellErrorJson> errors,
        List<ProblemJson> problems,
        List<ReadingJson> readings,
        List<WarningJson> warnings,
        List<FileErrorJson> fileErrors) {
    public ReceiptJson {
        errors = List.copyOf(errors);
        problems = List.copyOf(problems);
        readings = List.copyOf(readings);
        warnings = List.copyOf(warnings);
        fileErrors = List.copyOf(fileErrors);
    }

    public static ReceiptJson of(Receipt receipt) {
        return new ReceiptJson(
                receipt.submissionId(),
                receipt.office(),
                receipt.feed(),
                receipt.file(),
                receipt.sheet(),
                receipt.dryRun(),
                receipt.rowsRead(),
                receipt.accepted(),
                receipt.rejected(),
                receipt.rejectedCellCount(),
                receipt.rejectedCells().stream().map(CellErrorJson::of).toList(),
                receipt.problems().stream().map(ProblemJson::of).toList(),
                receipt.readings().stream().map(ReadingJson::of).toList(),
                receipt.warnings().stream().map(WarningJson::of).toList(),
                receipt.fileErrors().stream().map(FileErrorJson::of).toList());
    }

    /** A cell because of which a row was rejected. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record CellErrorJson(long row, String column, String found, String rule, String expected, String howToMend) {
        static CellErrorJson of(RejectedCell cell) {
            return new CellErrorJson(
                    cell.line(), cell.column(), cell.found(), cell.rule().name(), cell.expected(), cell.howToMend());
        }
    }

    /** How often a rule was broken in a column. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record ProblemJson(String rule, String column, long count, long firstRow) {
        static ProblemJson of(Problem problem) {
            return new ProblemJson(problem.rule().name(), problem.column(), problem.count(), problem.firstLine());
        }
    }

    /** What was read in another way than it is written. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record ReadingJson(String kind, String column, long firstRow, String found, String readAs, long count) {
        static ReadingJson of(Reading reading) {
            return new ReadingJson(
                    reading.kind().name(),
                    reading.column(),
                    reading.firstLine(),
                    reading.found(),
                    reading.readAs(),
                    reading.count());
        }
    }

    /** What to look at, although it keeps no row out. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record WarningJson(String kind, String column, long firstRow, String found, String advice, long count) {
        static WarningJson of(Warning warning) {
            return new WarningJson(
                    warning.kind().name(),
                    warning.column(),
                    warning.firstLine(),
                    warning.found(),
                    warning.advice(),
                    warning.count());
        }
    }

    /** Why the file could not be read. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record FileErrorJson(long row, String found, String expected, String howToMend) {
        static FileErrorJson of(FileError error) {
            return new FileErrorJson(error.line(), error.found(), error.expected(), error.howToMend());
        }
    }
}
