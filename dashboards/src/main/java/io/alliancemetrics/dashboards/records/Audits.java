package io.alliancemetrics.dashboards.records;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The latest audits of a model, as {@code audit_compliance_rate} looks at them: each the latest on or before the quarter's
 * last day, over the model's valid certificates.
 *
 * @param safety nothing if there was none
 * @param bias nothing if there was none
 * @param privacy nothing if there was none
 */
public record Audits(Optional<LocalDate> safety, Optional<LocalDate> bias, Optional<LocalDate> privacy) {
    private static final int MONTHS = 6;

    /**
     * The day by which the model must be audited again to stay compliant: the first day on which its oldest audit is not
     * later than six months before. Nothing if one of the three audits was never made.
     */
    public Optional<LocalDate> dueOn() {
        if (!isComplete()) {
            return Optional.empty();
        }
        LocalDate oldest = all().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate due = oldest.plusMonths(MONTHS);
        // six months before 28 February is 28 August, which is before 31 August: the audit of that day is still younger
        return Optional.of(due.minusMonths(MONTHS).isBefore(oldest) ? due.plusDays(1) : due);
    }

    /** Whether the model has had all three. */
    public boolean isComplete() {
        return all().count() == 3;
    }

    /** Whether all three are later than six months before a day. */
    public boolean areFreshOn(LocalDate day) {
        return dueOn().filter(day::isBefore).isPresent();
    }

    private Stream<LocalDate> all() {
        return List.of(safety, bias, privacy).stream().flatMap(Optional::stream);
    }
}
