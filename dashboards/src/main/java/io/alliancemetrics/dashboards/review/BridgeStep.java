package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.figures.FigureTable;

/**
 * A step from one table to another.
 *
 * @param cause what makes the difference, such as {@code restatement}
 * @param table the figures after it
 */
public record BridgeStep(String cause, FigureTable table) {}
