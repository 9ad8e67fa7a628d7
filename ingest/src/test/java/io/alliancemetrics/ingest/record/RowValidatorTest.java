package io.alliancemetrics.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.value.EpochDay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowValidatorTest {
    private static final int TODAY = EpochDay.of(LocalDate.of(2026, 5, 2));

    /** feed, column, cell, rule: one cell of a good row replaced. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "RD_SPEND, record_id, '', FIELD_MISSING",
                "RD_SPEND, ref_area, '', FIELD_MISSING",
                "RD_SPEND, measure, '', FIELD_MISSING",
                "RD_SPEND, purpose, '', FIELD_MISSING",
                "RD_SPEND, booked_on, '', FIELD_MISSING",
                "RD_SPEND, amount, '', FIELD_MISSING",
                "RD_SPEND, currency, '', FIELD_MISSING",
                "RD_SPEND, revision, 0, REVISION_INVALID",
                "RD_SPEND, revision, -5, REVISION_INVALID",
                "RD_SPEND, revision, 1.0, REVISION_INVALID",
                "RD_SPEND, revision, '1.234,56', REVISION_INVALID",
                "RD_SPEND, revision, 31/12/2026, REVISION_INVALID",
                "RD_SPEND, revision, 2147483648, REVISION_INVALID",
                "RD_SPEND, revision, 99999999999999999999, REVISION_INVALID",
                "RD_SPEND, retracted, yes, FIELD_INVALID",
                "RD_SPEND, retracted, 0, FIELD_INVALID",
                "RD_SPEND, obs_status, O, FIELD_INVALID",
                "RD_SPEND, obs_status, a, FIELD_INVALID",
                "RD_SPEND, ref_area, ZZ, AREA_UNKNOWN",
                "RD_SPEND, ref_area, kr, AREA_UNKNOWN",
                "RD_SPEND, ref_area, CA, OFFICE_MISMATCH",
                "RD_SPEND, measure, BUDGET, FIELD_INVALID",
                "RD_SPEND, purpose, FUN, FIELD_INVALID",
                "RD_SPEND, booked_on, 31/12/2026, FIELD_INVALID",
                "RD_SPEND, booked_on, 2026-05-03, DATE_IN_FUTURE",
                "RD_SPEND, amount, '1.234,56', FIELD_INVALID",
                "RD_SPEND, amount, -5, AMOUNT_NEGATIVE",
                "RD_SPEND, amount, 1.234, AMOUNT_PRECISION",
                "RD_SPEND, amount, 123456789012345678, FIELD_INVALID",
                "RD_SPEND, currency, ZZ, CURRENCY_UNKNOWN",
                "RD_SPEND, currency, krw, CURRENCY_UNKNOWN",
                "FELLOW_MOBILITY, fellow_id, '', FIELD_MISSING",
                "FELLOW_MOBILITY, fellow_id, kim@example.org, FELLOW_ID_PERSONAL",
                "FELLOW_MOBILITY, fellow_id, Kim Minji, FELLOW_ID_PERSONAL",
                "FELLOW_MOBILITY, home_area, CA, OFFICE_MISMATCH",
                "FELLOW_MOBILITY, host_area, '', FIELD_MISSING",
                "FELLOW_MOBILITY, host_area, 2026Q3, AREA_UNKNOWN",
                "FELLOW_MOBILITY, starts_on, '', FIELD_MISSING",
                "FELLOW_MOBILITY, starts_on, 2026-02-30, FIELD_INVALID",
                "FELLOW_MOBILITY, ends_on, soon, FIELD_INVALID",
                "FELLOW_MOBILITY, ends_on, 2026-01-31, DATE_ORDER",
                "CERTIFICATION, model_id, '', FIELD_MISSING",
                "CERTIFICATION, holder, '', FIELD_MISSING",
                "CERTIFICATION, certification_body, '', FIELD_MISSING",
                "CERTIFICATION, issued_on, '', FIELD_MISSING",
                "CERTIFICATION, issued_on, 2026-05-03, DATE_IN_FUTURE",
                "CERTIFICATION, valid_until, 2026-01-14, DATE_ORDER",
                "CERTIFICATION, withdrawn_on, 2026-01-14, DATE_ORDER",
                "CERTIFICATION, safety_audited_on, 2026-05-03, DATE_IN_FUTURE",
                "CERTIFICATION, bias_audited_on, x, FIELD_INVALID",
                "CERTIFICATION, privacy_audited_on, 2026-05-03, DATE_IN_FUTURE",
                "AI_EXPORTS, time_period, '', FIELD_MISSING",
                "AI_EXPORTS, time_period, 2026Q1, PERIOD_INVALID",
                "AI_EXPORTS, time_period, 2026-Q3, DATE_IN_FUTURE",
                "AI_EXPORTS, category, TOYS, FIELD_INVALID",
                "MEMBERSHIP, joined_on, '', FIELD_MISSING",
                "MEMBERSHIP, left_on, 2025-12-31, DATE_ORDER",
                "FX_RATES, record_id, KRW-2026-Q2, FIELD_INVALID",
                "FX_RATES, currency, n/a, CURRENCY_UNKNOWN",
                "FX_RATES, rate, '', FIELD_MISSING",
                "FX_RATES, rate, 0, FIELD_INVALID",
                "FX_RATES, rate, -1479.11, FIELD_INVALID",
                "FX_RATES, rate, 1.123456789, AMOUNT_PRECISION",
                "FX_RATES, rate_type, SPOT, FIELD_INVALID",
                "FX_RATES, source, '', FIELD_MISSING",
                "RELEASES, record_id, '', FIELD_MISSING",
                "RELEASES, record_id, review-1, FIELD_INVALID",
                "RELEASES, time_period, first, PERIOD_INVALID",
                "RELEASES, cut_off_on, '', FIELD_MISSING",
                "RELEASES, title, '', FIELD_MISSING",
            })
    void oneWrongCellIsOneFinding(Feed feed, String column, String cell, Rule rule) {
        List<RejectedCell> cells = reject(feed, new SampleRow(feed).with(column, cell));
        assertThat(cells).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo(rule);
            assertThat(found.column()).isEqualTo(column);
            assertThat(found.line()).isEqualTo(6);
            assertThat(found.howToMend()).isEqualTo(rule.howToMend());
            assertThat(found.found()).isEqualTo(rule == Rule.FELLOW_ID_PERSONAL ? "(not repeated here)" : cell);
        });
    }

    @ParameterizedTest
    @EnumSource
    void exampleOfTheTemplateIsAccepted(Feed feed) {
        assertThat(check(feed, new SampleRow(feed))).isInstanceOf(RowResult.Valid.class);
    }

    @Test
    void allThatIsWrongIsFoundInTheOrderOfTheColumnsAndBetweenFieldsLast() {
        SampleRow row = new SampleRow(Feed.RD_SPEND)
                .with("ref_area", "CA")
                .with("currency", "WON")
                .with("booked_on", "2027-01-01")
                .with("amount", "1,5")
                .with("retracted", "perhaps")
                .with("revision", "x");
        assertThat(reject(Feed.RD_SPEND, row))
                .extracting(cell -> cell.column() + " " + cell.rule())
                .containsExactly(
                        "revision REVISION_INVALID",
                        "retracted FIELD_INVALID",
                        "amount FIELD_INVALID",
                        "currency CURRENCY_UNKNOWN",
                        "ref_area OFFICE_MISMATCH",
                        "booked_on DATE_IN_FUTURE");
    }

    @Test
    void recordIdThatDoesNotFitItsFieldsComesAfterTheFields() {
        SampleRow row = new SampleRow(Feed.FX_RATES).with("record_id", "x").with("rate", "x");
        assertThat(reject(Feed.FX_RATES, row)).extracting(RejectedCell::column).containsExactly("rate", "record_id");
    }

    @Test
    void dateThatCannotBeReadIsNotComparedWithOthers() {
        SampleRow row =
                new SampleRow(Feed.FELLOW_MOBILITY).with("starts_on", "x").with("ends_on", "1990-01-01");
        assertThat(reject(Feed.FELLOW_MOBILITY, row))
                .extracting(RejectedCell::column)
                .containsExactly("starts_on");
    }

    @Test
    void oneRowDoesNotInheritTheFindingsOfAnother() {
        RowValidator validator =
                new RowValidator(Feed.RD_SPEND, new Office("kr"), TODAY, "s", Notation.STANDARD, new FileNotes());
        assertThat(validator.check(
                        new SampleRow(Feed.RD_SPEND).with("amount", "x").row()))
                .isInstanceOf(RowResult.Rejected.class);
        assertThat(validator.check(new SampleRow(Feed.RD_SPEND).row())).isInstanceOf(RowResult.Valid.class);
    }

    @Test
    void allocationMayBeBookedAhead() {
        SampleRow row =
                new SampleRow(Feed.RD_SPEND).with("measure", "ALLOCATION").with("booked_on", "2026-12-31");
        assertThat(check(Feed.RD_SPEND, row)).isInstanceOf(RowResult.Valid.class);
    }

    @Test
    void messageNamesWhereWhatAndHow() {
        SampleRow row = new SampleRow(Feed.FELLOW_MOBILITY).with("revision", "31/12/2026");
        assertThat(reject(Feed.FELLOW_MOBILITY, row).get(0).message("2026-01-05/ca/fellow-mobility.csv"))
                .isEqualTo("2026-01-05/ca/fellow-mobility.csv:6 revision: found \"31/12/2026\", expected a whole number"
                        + " of 1 or more [REVISION_INVALID]. How to mend: The first version of a record is revision 1;"
                        + " count up from there.");
    }

    @Test
    void messageOfAMissingCellSaysNothing() {
        assertThat(reject(Feed.RD_SPEND, new SampleRow(Feed.RD_SPEND).with("amount", " "))
                        .get(0)
                        .message("f.csv"))
                .isEqualTo("f.csv:6 amount: found nothing, expected a value in a required field [FIELD_MISSING]. How to"
                        + " mend: Fill in the field.");
    }

    @Test
    void messageOfARaggedRowCountsCellsAndShowsNone() {
        RowValidator validator =
                new RowValidator(Feed.RD_SPEND, new Office("kr"), TODAY, "s", Notation.STANDARD, new FileNotes());
        RowResult.Rejected result = (RowResult.Rejected) validator.check(new Row.Ragged(9, 12, 11));
        assertThat(result.cells().get(0).message("f.csv"))
                .isEqualTo("f.csv:9: found a row of 12 cells, expected 11 cells, as many as the header row has"
                        + " [FIELD_INVALID]. How to mend: Put a text that contains the separator into quotation marks,"
                        + " and leave a cell empty rather than out.");
    }

    @ParameterizedTest
    @CsvSource({
        "fellow_id, kim@example.org",
        "fellow_id, Kim Minji",
        "fellow_id, Kim\u00A0Minji",
        "home_area, Kim Minji",
        "host_area, kim@example.org",
        "starts_on, kim@example.org",
        "revision, kim@example.org",
    })
    void namesAndAddressesOfFellowsAreNeverRepeated(String column, String cell) {
        SampleRow row = new SampleRow(Feed.FELLOW_MOBILITY).with(column, cell);
        assertThat(reject(Feed.FELLOW_MOBILITY, row).toString())
                .doesNotContain("Kim")
                .doesNotContain("kim")
                .contains("(not repeated here)");
    }

    @Test
    void overlongFellowIdDoesNotSlipThroughTheMask() {
        SampleRow row = new SampleRow(Feed.FELLOW_MOBILITY).with("fellow_id", "kim@example.org" + "x".repeat(2_000));
        assertThat(reject(Feed.FELLOW_MOBILITY, row).toString()).doesNotContain("kim");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 9_000})
    void overlongTextIsRejectedAndShortened(int length) {
        SampleRow row = new SampleRow(Feed.RD_SPEND).with("programme", "p".repeat(length));
        assertThat(reject(Feed.RD_SPEND, row)).singleElement().satisfies(cell -> {
            assertThat(cell.rule()).isEqualTo(Rule.FIELD_INVALID);
            assertThat(cell.found()).isEqualTo("p".repeat(120) + "… (" + length + " characters)");
        });
    }

    private static List<RejectedCell> reject(Feed feed, SampleRow row) {
        RowResult result = check(feed, row);
        assertThat(result).isInstanceOf(RowResult.Rejected.class);
        return ((RowResult.Rejected) result).cells();
    }

    private static RowResult check(Feed feed, SampleRow row) {
        Office office = feed.isOfSecretariat() ? Office.SECRETARIAT : new Office("kr");
        return new RowValidator(feed, office, TODAY, "s-1", Notation.STANDARD, new FileNotes()).check(row.row());
    }
}
