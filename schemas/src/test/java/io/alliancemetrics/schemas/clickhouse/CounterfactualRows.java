package io.alliancemetrics.schemas.clickhouse;

import io.alliancemetrics.fixtures.model.NotAccepted;
import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.fixtures.naive.NaiveCalculator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The accepted ones of submitted rows, and which of them a step between a release and the latest figures counts. */
final class CounterfactualRows {
    private final List<SubmittedRow> accepted;
    private final Map<RecordId, LocalDate> firstRecorded = new HashMap<>();

    private record RecordId(String office, String feed, String id) {
        static RecordId of(SubmittedRow row) {
            return new RecordId(row.office(), row.feed(), row.text("record_id"));
        }
    }

    private record Place(String file, long line) {}

    CounterfactualRows(List<SubmittedRow> rows) {
        Set<Place> left = NaiveCalculator.calculate(rows).notAccepted().stream()
                .map((NotAccepted row) -> new Place(row.file(), row.line()))
                .collect(Collectors.toSet());
        accepted = rows.stream()
                .filter(row -> !left.contains(new Place(row.file(), row.line())))
                .toList();
        for (SubmittedRow row : accepted) {
            firstRecorded.merge(RecordId.of(row), row.recordedDay(), (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    /** All releases are in, so that there are figures up to the quarter of each. */
    List<SubmittedRow> of(CauseStep step) {
        return accepted.stream().filter(row -> counts(row, step)).toList();
    }

    private boolean counts(SubmittedRow row, CauseStep step) {
        return switch (row.feed()) {
            case "releases" -> true;
            case "membership" -> !row.recordedDay().isAfter(step.membershipCutOff());
            case "fx-rates" -> !row.recordedDay().isAfter(step.ratesCutOff());
            default ->
                !row.recordedDay().isAfter(step.cutOff())
                        && !firstRecorded.get(RecordId.of(row)).isAfter(step.knownBy());
        };
    }
}
