package io.alliancemetrics.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue. Its codes stand in receipts and in {@code record_log}: they never change their meaning. */
class RuleTest {
    @Test
    void codesAreThoseThatWerePublished() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::name))
                .containsExactly(
                        "FIELD_MISSING",
                        "FIELD_INVALID",
                        "AMOUNT_NEGATIVE",
                        "AMOUNT_PRECISION",
                        "CURRENCY_UNKNOWN",
                        "AREA_UNKNOWN",
                        "OFFICE_MISMATCH",
                        "DATE_ORDER",
                        "DATE_IN_FUTURE",
                        "PERIOD_INVALID",
                        "REVISION_INVALID",
                        "REVISION_CONFLICT",
                        "FELLOW_ID_PERSONAL",
                        "SCHEMA_UNKNOWN",
                        "UNDECODABLE");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatItExpectsAndHowToMendIt(Rule rule) {
        assertThat(rule.expected())
                .as("ends the sentence \"expected …\"")
                .isNotBlank()
                .doesNotEndWith(".");
        assertThat(rule.howToMend()).matches("[A-Z].+\\.");
    }
}
