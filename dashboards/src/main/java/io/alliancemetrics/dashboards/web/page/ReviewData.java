package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureTable;
import java.util.Optional;

/**
 * What a review is made of.
 *
 * @param table all figures of the vintage
 * @param other all figures of the other vintage: of the quarter's release where the latest are shown, the latest where the
 *     release is shown; nothing where there is no release
 */
public record ReviewData(FigureTable table, Optional<FigureTable> other) {}
