package io.alliancemetrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.feed.Feed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Booked On, booked_on",
        "BOOKED-ON, booked_on",
        "' booked _ on ', booked_on",
        "_booked_on_, booked_on",
        "\uFEFFbooked\u00A0on, booked_on",
        "bookedOn, bookedon",
    })
    void blanksHyphensAndCaseAreUnified(String name, String unified) {
        assertThat(ColumnNames.unified(name)).isEqualTo(unified);
    }

    @ParameterizedTest
    @CsvSource({
        "amuont, amount",
        "amounts, amount",
        "amount (EUR), amount",
        "Amount*, amount",
        "curency, currency",
        "bookedon, booked_on",
        "booked, booked_on",
        "refarea, ref_area",
        "programm, programme",
    })
    void closestColumnIsFound(String name, String column) {
        assertThat(ColumnNames.of(Feed.RD_SPEND).closest(name)).contains(column);
    }

    @ParameterizedTest
    @CsvSource({"x", "comment", "name", "''", "total"})
    void whatIsLikeNoColumnHasNone(String name) {
        assertThat(ColumnNames.of(Feed.RD_SPEND).closest(name)).isEmpty();
    }
}
