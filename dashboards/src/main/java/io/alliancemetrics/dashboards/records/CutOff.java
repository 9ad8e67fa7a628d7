package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.dashboards.figures.Release;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which records count: those recorded by the end of a day, in UTC.
 *
 * @param day the last recorded day that counts
 */
public record CutOff(LocalDate day) {
    /** Every record counts: the last day that ClickHouse's {@code Date32} can hold. */
    public static final CutOff NONE = new CutOff(LocalDate.of(2299, 12, 31));

    /** That of a release; every record counts without one. */
    public static CutOff of(Optional<Release> release) {
        return release.map(Release::cutOffOn).map(CutOff::new).orElse(NONE);
    }

    /** {@code 2026-11-30}, as a parameter of a statement. */
    @Override
    public String toString() {
        return day.toString();
    }
}
