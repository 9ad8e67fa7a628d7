package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The latest figures of 2027-Q3. */
final class PageContext {
    private PageContext() {}

    static ReviewContext in(Locale locale) {
        Quarter quarter = Quarter.parse("2027-Q3");
        return new ReviewContext(
                Words.of(locale),
                quarter,
                Coverage.LATEST,
                Optional.empty(),
                Optional.empty(),
                Coverage.of(List.of(new Coverage.Entry(Coverage.LATEST, quarter))));
    }
}
