package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.Release;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.Optional;

/**
 * What all parts of a review have in common.
 *
 * @param words the reader's language
 * @param vintage {@code latest} or the quarter of a release
 * @param release the release that the vintage is named after; nothing for {@code latest}
 * @param ofQuarter the release of the quarter itself, which may not be the vintage; nothing if it is not released
 * @param coverage what can be chosen
 */
public record ReviewContext(
        Words words,
        Quarter quarter,
        String vintage,
        Optional<Release> release,
        Optional<Release> ofQuarter,
        Coverage coverage) {
    boolean isLatest() {
        return vintage.equals(Coverage.LATEST);
    }

    /** {@code ?quarter=2026-Q3&vintage=latest}: the parameters that every address of this review has. */
    String query() {
        return query(vintage);
    }

    String query(String otherVintage) {
        return "?quarter=" + quarter + "&vintage=" + otherVintage;
    }
}
