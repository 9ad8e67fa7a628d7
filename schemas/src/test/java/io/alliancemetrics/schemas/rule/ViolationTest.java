package io.alliancemetrics.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sentence that an office reads. */
class ViolationTest {
    @Test
    void messageSaysWhereWhatWasFoundAndWhatWasExpected() {
        assertThat(Violation.of(Rule.AMOUNT_NEGATIVE, "amount", "-5").message())
                .isEqualTo("amount: found \"-5\", expected an amount of 0 or more");
    }

    @Test
    void emptyFieldIsCalledNothing() {
        assertThat(Violation.of(Rule.FIELD_MISSING, "holder", "").message())
                .isEqualTo("holder: found nothing, expected a value in a required field");
    }

    @Test
    void recordAsAWholeHasNoColumn() {
        assertThat(new Violation(Rule.UNDECODABLE, "", "3 bytes", "a record").message())
                .isEqualTo("found 3 bytes, expected a record");
    }

    @Test
    void longValueIsShortened() {
        assertThat(Violation.of(Rule.AREA_UNKNOWN, "ref_area", "x".repeat(120)).found())
                .isEqualTo("x".repeat(120));
        assertThat(Violation.of(Rule.AREA_UNKNOWN, "ref_area", "x".repeat(121)).found())
                .isEqualTo("x".repeat(120) + "… (121 characters)");
    }
}
