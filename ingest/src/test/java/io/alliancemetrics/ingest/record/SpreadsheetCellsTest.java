package io.alliancemetrics.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.Reading;
import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.Warning;
import io.alliancemetrics.ingest.WarningKind;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.record.AiExports;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.record.FxRate;
import io.alliancemetrics.schemas.record.RdSpend;
import io.alliancemetrics.schemas.rule.Decimals;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.value.EpochDay;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellsTest {
    private static final int TODAY = EpochDay.of(LocalDate.of(2027, 1, 1));

    private final FileNotes notes = new FileNotes();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1.234,56 | 1234.56 | DECIMAL_COMMA",
                "1,234.56 | 1234.56 | THOUSANDS_SEPARATOR",
                "12.345.678,9 | 12345678.90 | DECIMAL_COMMA",
                "1 234,56 | 1234.56 | DECIMAL_COMMA",
                "1\u00A0234\u00A0567,8 | 1234567.80 | DECIMAL_COMMA",
                "1\u202F234 | 1234.00 | THOUSANDS_SEPARATOR",
                "1'234.56 | 1234.56 | THOUSANDS_SEPARATOR",
                "1’234’567 | 1234567.00 | THOUSANDS_SEPARATOR",
                "1.234.567 | 1234567.00 | THOUSANDS_SEPARATOR",
                "1,234,567 | 1234567.00 | THOUSANDS_SEPARATOR",
                "12,34,567.89 | 1234567.89 | THOUSANDS_SEPARATOR",
                "12,5 | 12.50 | DECIMAL_COMMA",
                "0,07 | 0.07 | DECIMAL_COMMA",
                "1234567,89 | 1234567.89 | DECIMAL_COMMA",
                "+12,50 | 12.50 | DECIMAL_COMMA",
            })
    void amountsThatCanMeanOneThingAreReadAndNoted(String cell, String amount, String kind) {
        RdSpend record = (RdSpend) accept(Feed.RD_SPEND, "amount", cell);
        assertThat(Decimals.format(record.amount(), 2)).isEqualTo(amount);
        assertNoted(kind, "amount", cell);
    }

    @ParameterizedTest
    @CsvSource({"'1479,11', 1479.11", "'0,123', 0.123", "'1234,567', 1234.567", "'1.479,5', 1479.5", "1.479, 1.479"})
    void ratesMayHaveMoreDecimals(String cell, String rate) {
        FxRate record = (FxRate) accept(Feed.FX_RATES, "rate", cell);
        assertThat(Decimals.format(record.rate(), 8)).startsWith(rate);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234 | FIELD_INVALID | may mean 1234 or 1.234",
                "-12,345 | FIELD_INVALID | may mean -12345 or -12.345",
                "1.234 | AMOUNT_PRECISION | may mean 1234 or 1.234",
                "123.500 | AMOUNT_PRECISION | may mean 123500 or 123.500",
                "1234.567 | AMOUNT_PRECISION | at most 2 decimals",
                "0.125 | AMOUNT_PRECISION | at most 2 decimals",
                "12,3456 | AMOUNT_PRECISION | at most 2 decimals",
                "1234,567 | AMOUNT_PRECISION | at most 2 decimals",
                "€ 12.50 | FIELD_INVALID | a currency or unit is not read here",
                "12.50 EUR | FIELD_INVALID | a currency or unit is not read here",
                "₩1,000 | FIELD_INVALID | a currency or unit is not read here",
                "US$ 5 | FIELD_INVALID | a currency or unit is not read here",
                "(12.50) | FIELD_INVALID | parentheses or a minus after",
                "12.50- | FIELD_INVALID | parentheses or a minus after",
                "12% | FIELD_INVALID | a percentage is not read",
                "1,2E+05 | FIELD_INVALID | an exponent is not read",
                "-5,5 | AMOUNT_NEGATIVE | an amount of 0 or more",
                "\u22125 | FIELD_INVALID | a decimal number",
                "12 34 | FIELD_INVALID | a decimal number",
                "1.2.3 | FIELD_INVALID | a decimal number",
                "1,23,45 | FIELD_INVALID | a decimal number",
                "1.234 567 | FIELD_INVALID | a decimal number",
                ",5 | FIELD_INVALID | a decimal number",
                "5, | FIELD_INVALID | a decimal number",
                "n/a | FIELD_INVALID | a decimal number",
                "99.999.999.999.999.999 | FIELD_INVALID | at most 16 digits",
                "#REF! | FIELD_INVALID | what a spreadsheet shows for a formula that fails",
                "#WERT! | FIELD_INVALID | what a spreadsheet shows for a formula that fails",
                "###### | FIELD_INVALID | a column that is too narrow",
            })
    void amountsThatCanMeanSeveralThingsOrLoseDigitsAreNot(String cell, Rule rule, String expected) {
        RejectedCell rejected = reject(Feed.RD_SPEND, "amount", cell);
        assertThat(rejected.rule()).isEqualTo(rule);
        assertThat(rejected.expected()).contains(expected);
        assertThat(rejected.found()).isEqualTo(cell);
        assertThat(rejected.howToMend()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026/12/31 | 2026-12-31",
                "2026.12.31 | 2026-12-31",
                "2026-1-5 | 2026-01-05",
                "2026. 3. 31. | 2026-03-31",
                "2026년 3월 31일 | 2026-03-31",
                "2026年3月31日 | 2026-03-31",
                "31/12/2026 | 2026-12-31",
                "31.12.2026 | 2026-12-31",
                "31-12-2026 | 2026-12-31",
                "12/31/2026 | 2026-12-31",
                "05/05/2026 | 2026-05-05",
                "13.1.2026 | 2026-01-13",
                "29/02/2024 | 2024-02-29",
                "2026-12-31T00:00:00 | 2026-12-31",
                "2026-12-31 00:00 | 2026-12-31",
                "2026-12-31T00:00:00.000Z | 2026-12-31",
                "12/31/2026 12:00:00 AM | 2026-12-31",
                "20261231 | 2026-12-31",
                "31 Dec 2026 | 2026-12-31",
                "31-Dec-2026 | 2026-12-31",
                "1st May 2026 | 2026-05-01",
                "Dec 31, 2026 | 2026-12-31",
                "September 1 2026 | 2026-09-01",
            })
    void datesThatCanMeanOneDayAreReadAndNoted(String cell, LocalDate day) {
        RdSpend record = (RdSpend) accept(Feed.RD_SPEND, "booked_on", cell);
        assertThat(LocalDate.ofEpochDay(record.bookedOn())).isEqualTo(day);
        assertNoted("DATE_ORDER", "booked_on", cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "04/05/2026 | this may mean 2026-05-04 or 2026-04-05",
                "4.5.2026 | this may mean 2026-05-04 or 2026-04-05",
                "31/12/26 | a year of two digits is not read",
                "31-Dec-26 | a year of two digits is not read",
                "46022 | whether the workbook counts from 1900 or 1904",
                "46022.5 | whether the workbook counts from 1900 or 1904",
                "2026-12-31T15:00:00Z | a time of day is not read",
                "2026-12-31 08:30 | a time of day is not read",
                "31/02/2026 | a date such as 2026-03-31",
                "2026-02-30 | a date such as 2026-03-31",
                "20261301 | a date such as 2026-03-31",
                "31 Foo 2026 | a date such as 2026-03-31",
                "31/12/1899 | a date between 1900-01-01 and 2299-12-31",
                "soon | a date such as 2026-03-31",
                "#N/A | what a spreadsheet shows for a formula that fails",
            })
    void datesThatCanMeanSeveralDaysOrNoneAreNot(String cell, String expected) {
        RejectedCell rejected = reject(Feed.RD_SPEND, "booked_on", cell);
        assertThat(rejected.rule()).isEqualTo(Rule.FIELD_INVALID);
        assertThat(rejected.expected()).contains(expected);
        assertThat(rejected.found()).isEqualTo(cell);
    }

    @Test
    void errorOfAnAmbiguousDateSaysWhatToWrite() {
        assertThat(reject(Feed.RD_SPEND, "booked_on", "04/05/2026").howToMend())
                .startsWith("Write 2026-05-04 or 2026-04-05, whichever is meant");
    }

    @ParameterizedTest
    @CsvSource({
        "RD_SPEND, purpose, joint research, JOINT_RESEARCH",
        "RD_SPEND, purpose, Joint-Research, JOINT_RESEARCH",
        "RD_SPEND, purpose, JOINT RESEARCH, JOINT_RESEARCH",
        "RD_SPEND, measure, expenditure, EXPENDITURE",
        "RD_SPEND, ref_area, kr, KR",
        "RD_SPEND, currency, eur, EUR",
        "RD_SPEND, obs_status, p, P",
        "AI_EXPORTS, category, Software, SOFTWARE",
        "RD_SPEND, retracted, yes, true",
        "RD_SPEND, retracted, FALSCH, false",
        "RD_SPEND, retracted, 0, false",
    })
    void codesInOtherSpellingsAreReadAndNoted(Feed feed, String column, String cell, String code) {
        accept(feed, column, cell);
        assertThat(notes.readings())
                .extracting(Reading::column, Reading::found, Reading::readAs)
                .containsExactly(tuple(column, cell, code));
        assertNoted("CODE_SPELLING", column, cell);
    }

    @ParameterizedTest
    @CsvSource({
        "RD_SPEND, purpose, research, FIELD_INVALID",
        "RD_SPEND, ref_area, Korea, AREA_UNKNOWN",
        "RD_SPEND, ref_area, k r, AREA_UNKNOWN",
        "RD_SPEND, currency, €, CURRENCY_UNKNOWN",
        "RD_SPEND, retracted, perhaps, FIELD_INVALID",
        "RD_SPEND, revision, 1.5, REVISION_INVALID",
        "RD_SPEND, revision, '1,000', REVISION_INVALID",
        "AI_EXPORTS, time_period, 2026-03, PERIOD_INVALID",
        "AI_EXPORTS, time_period, Q5 2026, PERIOD_INVALID",
        "AI_EXPORTS, time_period, first quarter, PERIOD_INVALID",
        "RD_SPEND, programme, #NAME?, FIELD_INVALID",
        "RD_SPEND, record_id, #NV, FIELD_INVALID",
    })
    void whatIsNoCodeIsRejectedAsWritten(Feed feed, String column, String cell, Rule rule) {
        RejectedCell rejected = reject(feed, column, cell);
        assertThat(rejected.rule()).isEqualTo(rule);
        assertThat(rejected.found()).isEqualTo(cell);
        assertThat(notes.readings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026q3", "2026 Q3", "2026Q3", "2026-q3", "2026/Q3", "Q3 2026", "Q3/2026", "q3-2026", "3Q2026",
                "3Q 2026"
            })
    void quartersInOtherSpellingsAreReadAndNoted(String cell) {
        assertThat(((AiExports) accept(Feed.AI_EXPORTS, "time_period", cell)).timePeriod())
                .isEqualTo("2026-Q3");
        assertNoted("PERIOD_SPELLING", "time_period", cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2,0", "2.00"})
    void revisionMayHaveDecimalsThatAreZero(String cell) {
        assertThat(accept(Feed.RD_SPEND, "revision", cell).header().revision()).isEqualTo(2);
        assertNoted("NUMBER_CELL", "revision", cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"record_id", "fellow_id", "programme"})
    void addressInAnyColumnOfAFellowsRowIsRefusedAndNotRepeated(String column) {
        RejectedCell cell = reject(Feed.FELLOW_MOBILITY, column, "ann@lee.example");
        assertThat(cell.rule()).isEqualTo(Rule.FELLOW_ID_PERSONAL);
        assertThat(cell.found()).doesNotContain("ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"record_id", "programme"})
    void maskOfAReceiptIsNoValue(String column) {
        assertThat(reject(Feed.FELLOW_MOBILITY, column, "(not repeated here)").rule())
                .isEqualTo(Rule.FIELD_INVALID);
    }

    @Test
    void standardCellsLeaveNoNote() {
        for (Feed feed : Feed.values()) {
            assertThat(check(feed, new SampleRow(feed).row())).isInstanceOf(RowResult.Valid.class);
        }
        assertThat(notes.readings()).isEmpty();
        assertThat(notes.warnings()).isEmpty();
    }

    @Test
    void readingsAreNotedOnceWithTheirNumberAndTheirFirstLine() {
        RowValidator validator = validator(Feed.RD_SPEND, Notation.SPREADSHEET);
        for (int i = 0; i < 5; i++) {
            validator.check(
                    new SampleRow(Feed.RD_SPEND).with("amount", i + ",5").row());
        }
        assertThat(notes.readings()).singleElement().satisfies(reading -> {
            assertThat(reading.count()).isEqualTo(5);
            assertThat(reading.firstLine()).isEqualTo(6);
            assertThat(reading.found()).isEqualTo("0,5");
            assertThat(reading.readAs()).isEqualTo("0.5");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "amount, '12,5'",
        "booked_on, 31/12/2026",
        "purpose, joint research",
        "retracted, yes",
        "revision, 2.0",
        "ref_area, kr"
    })
    void standardNotationReadsNoneOfThis(String column, String cell) {
        RowValidator validator = validator(Feed.RD_SPEND, Notation.STANDARD);
        assertThat(validator.check(
                        new SampleRow(Feed.RD_SPEND).with(column, cell).row()))
                .isInstanceOf(RowResult.Rejected.class);
        assertThat(notes.readings()).isEmpty();
    }

    @Test
    void rowOfErrorsIsOneFinding() {
        Row row = new Row.Cells(
                9, Collections.nCopies(FeedColumns.of(Feed.RD_SPEND).size(), "#N/A"));
        assertThat(((RowResult.Rejected) check(Feed.RD_SPEND, row)).cells())
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.column()).isEmpty();
                    assertThat(cell.message("f.csv"))
                            .startsWith("f.csv:9: found a row of nothing but spreadsheet errors");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane.doe", "Kim-Minji", "j_doe", "Doe", "Jane", "JaneDoe", "Łukasz", "anna.maria.lopez"})
    void fellowIdsThatLookLikeNamesAreWarnedOfAndNotRepeated(String id) {
        accept(Feed.FELLOW_MOBILITY, "fellow_id", id);
        assertThat(notes.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(WarningKind.LOOKS_LIKE_A_NAME);
            assertThat(warning.toString()).doesNotContain(id);
            assertThat(warning.advice()).contains("alliance pseudonymise");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"kr-7f3a92", "F0001", "fellow", "ABC", "zbv4rkucajepv5lvy63dw6pha4", "a-1.b-2"})
    void otherFellowIdsAreNot(String id) {
        accept(Feed.FELLOW_MOBILITY, "fellow_id", id);
        assertThat(notes.warnings()).extracting(Warning::kind).isEmpty();
    }

    private void assertNoted(String kind, String column, String cell) {
        assertThat(notes.readings()).singleElement().satisfies(reading -> {
            assertThat(reading.kind().name()).isEqualTo(kind);
            assertThat(reading.column()).isEqualTo(column);
            assertThat(reading.found()).isEqualTo(cell);
            assertThat(reading.firstLine()).isEqualTo(6);
        });
    }

    private FeedRecord accept(Feed feed, String column, String cell) {
        SampleRow row = new SampleRow(feed);
        if (column.equals("booked_on")) {
            row.with("measure", "ALLOCATION");
        }
        RowResult result = check(feed, row.with(column, cell).row());
        assertThat(result).isInstanceOf(RowResult.Valid.class);
        return ((RowResult.Valid) result).record();
    }

    private RejectedCell reject(Feed feed, String column, String cell) {
        List<RejectedCell> cells = ((RowResult.Rejected)
                        check(feed, new SampleRow(feed).with(column, cell).row()))
                .cells();
        assertThat(cells).hasSize(1);
        assertThat(cells.get(0).column()).isEqualTo(column);
        return cells.get(0);
    }

    private RowResult check(Feed feed, Row row) {
        return validator(feed, Notation.SPREADSHEET).check(row);
    }

    private RowValidator validator(Feed feed, Notation notation) {
        Office office = feed.isOfSecretariat() ? Office.SECRETARIAT : new Office("kr");
        return new RowValidator(feed, office, TODAY, "s", notation, notes);
    }
}
