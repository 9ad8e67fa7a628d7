package io.alliancemetrics.dashboards.records;

import java.util.Optional;

/**
 * All records of a figure that are in the same quarter and currency and go into it in the same way. A quarter that the figure
 * needs and that has no record is there with none.
 *
 * @param timePeriod quarter
 * @param above how many times the sum is in the numerator, or in the figure if it is no ratio
 * @param below how many times it is in the denominator
 * @param money the sum; nothing if there are no records
 */
public record Subtotal(String timePeriod, int above, int below, long records, Optional<Conversion> money) {}
