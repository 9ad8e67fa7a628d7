package io.alliancemetrics.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.schemas.feed.ColumnType;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.rule.Rule;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalCellTest {
    private final Findings findings = new Findings(Feed.AI_EXPORTS);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.00, 0",
        "5, 500",
        "+5, 500",
        "-5, -500",
        "1.5, 150",
        "1.50, 150",
        "0.07, 7",
        "000123.40, 12340",
        "0000000000000000000000000001, 100",
        "1000, 100000",
        "10.10, 1010",
        "9999999999999999.99, 999999999999999999",
        "-9999999999999999.99, -999999999999999999",
    })
    void amountsAreReadInHundredths(String cell, long expected) {
        assertThat(read(ColumnType.AMOUNT, cell)).isEqualTo(expected);
        assertThat(findings.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1479.11, 147911000000",
        "157.013270, 15701327000",
        "0.00000001, 1",
        "9999999999.99999999, 999999999999999999",
    })
    void ratesAreReadInHundredMillionths(String cell, long expected) {
        assertThat(read(ColumnType.RATE, cell)).isEqualTo(expected);
        assertThat(findings.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"AMOUNT, 1.234", "AMOUNT, 1.001", "AMOUNT, 1.500", "AMOUNT, -0.0001", "RATE, 1.123456789"})
    void digitsThatWouldBeLostAreRefused(ColumnType type, String cell) {
        read(type, cell);
        assertThat(finding().rule()).isEqualTo(Rule.AMOUNT_PRECISION);
        assertThat(finding().expected())
                .isEqualTo(type == ColumnType.RATE ? "at most 8 decimals" : "at most 2 decimals");
    }

    @ParameterizedTest
    @CsvSource({
        "AMOUNT, 10000000000000000, 16",
        "AMOUNT, -99999999999999999999999999, 16",
        "RATE, 10000000000, 10",
    })
    void numbersOfMoreThan18DigitsAreRefused(ColumnType type, String cell, int digits) {
        read(type, cell);
        assertThat(finding().rule()).isEqualTo(Rule.FIELD_INVALID);
        assertThat(finding().expected())
                .isEqualTo("a number of at most " + digits + " digits before the decimal point");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234,56", "1,234.56", "12,5", "1,000"})
    void commaIsRefusedAsAmbiguous(String cell) {
        read(ColumnType.AMOUNT, cell);
        assertThat(finding().rule()).isEqualTo(Rule.FIELD_INVALID);
        assertThat(finding().expected())
                .isEqualTo(
                        "a decimal number such as 1234.56, without thousands separators; a comma is not read, because"
                                + " it may stand for decimals as well as for thousands");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E9", "1.5e-3", "9.8E+10"})
    void exponentIsRefused(String cell) {
        read(ColumnType.AMOUNT, cell);
        assertThat(finding().expected()).endsWith("an exponent is not read, because digits may be lost in it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n/a",
                "#N/A",
                "-",
                "+",
                ".",
                "5.",
                ".5",
                "-.5",
                "--5",
                "1 234.56",
                "1'234",
                "1.234.567",
                "٣",
                "NaN",
                "0x10",
                "5 EUR",
                "1_000"
            })
    void anythingElseIsRefused(String cell) {
        read(ColumnType.AMOUNT, cell);
        assertThat(finding().rule()).isEqualTo(Rule.FIELD_INVALID);
        assertThat(finding().expected()).isEqualTo(ColumnType.AMOUNT.expected());
        assertThat(finding().found()).isEqualTo(cell);
    }

    private long read(ColumnType type, String cell) {
        cells = Collections.nCopies(9, cell);
        return DecimalCell.read("amount", type, cell, findings);
    }

    private List<String> cells;

    private RejectedCell finding() {
        List<RejectedCell> found = findings.toRejectedCells(2, cells);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
