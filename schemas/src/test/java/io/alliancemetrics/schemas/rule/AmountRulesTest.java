package io.alliancemetrics.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.feed.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts in hundredths, rates in hundred-millionths; both have at most 18 digits, as the database's columns. */
class AmountRulesTest {
    private static final long MAX = 999_999_999_999_999_999L;

    @ParameterizedTest
    @EnumSource(names = {"RD_SPEND", "AI_EXPORTS"})
    void amountsGoFromNothingToSixteenDigits(Feed feed) {
        assertThat(Checked.with(feed, "amount", 0L)).isEmpty();
        assertThat(Checked.with(feed, "amount", 1L)).isEmpty();
        assertThat(Checked.with(feed, "amount", MAX)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RD_SPEND", "AI_EXPORTS"})
    void negativeAmountIsToldInUnitsOfTheCurrency(Feed feed) {
        assertThat(Checked.with(feed, "amount", -1L)).containsExactly(negative("-0.01"));
        assertThat(Checked.with(feed, "amount", -12_345L)).containsExactly(negative("-123.45"));
        assertThat(Checked.with(feed, "amount", -MAX)).containsExactly(negative("-9999999999999999.99"));
    }

    @ParameterizedTest
    @ValueSource(longs = {MAX + 1, Long.MAX_VALUE, -MAX - 1, Long.MIN_VALUE})
    void amountThatNoColumnHoldsIsRefused(long amount) {
        Violation tooLarge = new Violation(
                Rule.FIELD_INVALID,
                "amount",
                "a larger number",
                "an amount of at most 16 digits before the decimal point");
        assertThat(Checked.with(Feed.RD_SPEND, "amount", amount)).containsExactly(tooLarge);
        assertThat(Checked.with(Feed.AI_EXPORTS, "amount", amount)).containsExactly(tooLarge);
    }

    @Test
    void ratesAreMoreThanNothing() {
        assertThat(Checked.with(Feed.FX_RATES, "rate", 1L)).isEmpty();
        assertThat(Checked.with(Feed.FX_RATES, "rate", MAX)).isEmpty();
        assertThat(Checked.with(Feed.FX_RATES, "rate", 0L)).containsExactly(notPositive("0.00000000"));
        assertThat(Checked.with(Feed.FX_RATES, "rate", -1L)).containsExactly(notPositive("-0.00000001"));
        assertThat(Checked.with(Feed.FX_RATES, "rate", -MAX)).containsExactly(notPositive("-9999999999.99999999"));
    }

    @ParameterizedTest
    @ValueSource(longs = {MAX + 1, Long.MAX_VALUE, -MAX - 1, Long.MIN_VALUE})
    void rateThatNoColumnHoldsIsRefused(long rate) {
        assertThat(Checked.with(Feed.FX_RATES, "rate", rate))
                .containsExactly(new Violation(
                        Rule.FIELD_INVALID,
                        "rate",
                        "a larger number",
                        "a rate of at most 10 digits before the decimal point"));
    }

    private static Violation negative(String found) {
        return new Violation(Rule.AMOUNT_NEGATIVE, "amount", found, "an amount of 0 or more");
    }

    private static Violation notPositive(String found) {
        return new Violation(Rule.FIELD_INVALID, "rate", found, "a rate of more than 0");
    }
}
