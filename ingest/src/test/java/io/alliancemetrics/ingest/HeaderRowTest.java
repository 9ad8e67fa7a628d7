package io.alliancemetrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alliancemetrics.schemas.feed.Feed;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderRowTest {
    private static final String ADVICE =
            " How to mend: Name the columns as the template of membership does and check that the file is one of"
                    + " membership; no row of it was accepted.";

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(messages("record_id", "ref_area", "REF_AREA", "joined", "", "left_on"))
                .containsExactly(
                        "m.csv:1: found the unknown column \"joined\" (did you mean joined_on?), (no name, cell 5), expected only columns of"
                                + " membership: record_id, revision, retracted, obs_status, ref_area, joined_on,"
                                + " left_on." + ADVICE,
                        "m.csv:1: found the column that is there more than once: ref_area, expected each column once."
                                + ADVICE,
                        "m.csv:1: found a header row without joined_on, expected also the required column joined_on."
                                + ADVICE);
    }

    @Test
    void columnsThatMayBeEmptyMayBeLeftOut() throws Exception {
        HeaderRow header = HeaderRow.of(Feed.MEMBERSHIP, 1, List.of("record_id", "ref_area", "joined_on"));
        assertThat(header.row(2, List.of("M-KR", "KR", "2026-01-01")))
                .isEqualTo(new Row.Cells(2, List.of("M-KR", "", "", "", "KR", "2026-01-01", "")));
    }

    @Test
    void firstRowOfDataIsNotTakenForAHeaderNorRepeated() {
        assertThat(messages("F-1", "kim@example.org", "KR"))
                .singleElement()
                .asString()
                .startsWith("m.csv:1: found no header row: none of the 3 cells of the line is a column of membership,"
                        + " expected the names of the columns, separated by commas or semicolons: record_id, revision")
                .doesNotContain("kim");
    }

    @Test
    void longUnknownNamesAreShortened() {
        assertThat(messages("record_id", "ref_area", "joined_on", "x".repeat(5_000)))
                .singleElement()
                .asString()
                .contains("\"" + "x".repeat(60) + "…\"")
                .hasSizeLessThan(500);
    }

    private static List<String> messages(String... names) {
        FileRefusedException refused = catchThrowableOfType(
                FileRefusedException.class, () -> HeaderRow.of(Feed.MEMBERSHIP, 1, List.of(names)));
        return refused.errors().stream().map(error -> error.message("m.csv")).toList();
    }
}
