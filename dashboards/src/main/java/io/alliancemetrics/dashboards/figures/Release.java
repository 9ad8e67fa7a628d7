package io.alliancemetrics.dashboards.figures;

import java.time.LocalDate;

/**
 * A release of figures.
 *
 * @param vintage the vintage that it fixes
 * @param cutOffOn last recorded day (UTC) whose records count
 * @param title for readers
 */
public record Release(String vintage, LocalDate cutOffOn, String title) {}
