package io.alliancemetrics.cli.client;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.Reading;
import io.alliancemetrics.ingest.ReadingKind;
import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.ingest.Warning;
import io.alliancemetrics.ingest.WarningKind;
import io.alliancemetrics.ingest.handout.ReceiptJson;
import io.alliancemetrics.ingest.handout.ReceiptJson.CellErrorJson;
import io.alliancemetrics.ingest.handout.ReceiptJson.FileErrorJson;
import io.alliancemetrics.ingest.handout.ReceiptJson.ProblemJson;
import io.alliancemetrics.ingest.handout.ReceiptJson.ReadingJson;
import io.alliancemetrics.ingest.handout.ReceiptJson.WarningJson;
import io.alliancemetrics.ingest.submission.Problem;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes a receipt of its JSON. What a newer gateway says with words that are not known here is left out; the counts and
 * the JSON have it.
 */
final class ReceiptReader {
    private ReceiptReader() {}

    static Receipt receipt(ReceiptJson json) {
        return new Receipt(
                json.submissionId(),
                json.office(),
                json.feed(),
                json.file(),
                json.sheet(),
                json.dryRun(),
                json.rowsRead(),
                json.accepted(),
                json.rejected(),
                json.errorCount(),
                known(json.errors(), ReceiptReader::cell),
                known(json.problems(), ReceiptReader::problem),
                known(json.readings(), ReceiptReader::reading),
                known(json.warnings(), ReceiptReader::warning),
                json.fileErrors().stream().map(ReceiptReader::fileError).toList());
    }

    private static <T, R> List<R> known(List<T> all, Function<T, Optional<R>> reader) {
        return all.stream().map(reader).flatMap(Optional::stream).toList();
    }

    private static Optional<RejectedCell> cell(CellErrorJson json) {
        return named(Rule.values(), json.rule())
                .map(rule -> new RejectedCell(
                        json.row(), json.column(), json.found(), rule, json.expected(), json.howToMend()));
    }

    private static Optional<Problem> problem(ProblemJson json) {
        return named(Rule.values(), json.rule())
                .map(rule -> new Problem(rule, json.column(), json.count(), json.firstRow()));
    }

    private static Optional<Reading> reading(ReadingJson json) {
        return named(ReadingKind.values(), json.kind())
                .map(kind ->
                        new Reading(kind, json.column(), json.firstRow(), json.found(), json.readAs(), json.count()));
    }

    private static Optional<Warning> warning(WarningJson json) {
        return named(WarningKind.values(), json.kind())
                .map(kind ->
                        new Warning(kind, json.column(), json.firstRow(), json.found(), json.advice(), json.count()));
    }

    private static FileError fileError(FileErrorJson json) {
        return new FileError(json.row(), json.found(), json.expected(), json.howToMend());
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
