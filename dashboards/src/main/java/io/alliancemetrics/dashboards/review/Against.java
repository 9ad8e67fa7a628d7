package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.schemas.value.Quarter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a quarter is compared with. */
public enum Against {
    /** The quarter before. */
    PREVIOUS(1),
    /** The same quarter of the year before. */
    YEAR(4);

    private final int quarters;

    Against(int quarters) {
        this.quarters = quarters;
    }

    /** {@code previous}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Quarter before(Quarter quarter) {
        return quarter.plus(-quarters);
    }

    public static Optional<Against> of(String id) {
        return Arrays.stream(values())
                .filter(against -> against.id().equals(id))
                .findFirst();
    }
}
