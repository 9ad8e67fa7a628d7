package io.alliancemetrics.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.feed.Feed;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, codes, areas, currencies and quarters. */
class TextRulesTest {
    @ParameterizedTest
    @CsvSource({
        "RD_SPEND, ref_area",
        "RD_SPEND, measure",
        "RD_SPEND, purpose",
        "RD_SPEND, currency",
        "FELLOW_MOBILITY, fellow_id",
        "FELLOW_MOBILITY, home_area",
        "FELLOW_MOBILITY, host_area",
        "CERTIFICATION, ref_area",
        "CERTIFICATION, model_id",
        "CERTIFICATION, holder",
        "CERTIFICATION, certification_body",
        "AI_EXPORTS, ref_area",
        "AI_EXPORTS, time_period",
        "AI_EXPORTS, category",
        "AI_EXPORTS, currency",
        "MEMBERSHIP, ref_area",
        "FX_RATES, currency",
        "FX_RATES, time_period",
        "FX_RATES, rate_type",
        "FX_RATES, source",
        "RELEASES, time_period",
        "RELEASES, title"
    })
    void requiredTextMayNotBeEmptyOrBlank(Feed feed, String field) {
        for (String blank : new String[] {"", "  "}) {
            assertThat(Checked.with(feed, field, blank))
                    .containsExactly(new Violation(Rule.FIELD_MISSING, field, blank, "a value in a required field"));
        }
    }

    @ParameterizedTest
    @CsvSource({"RD_SPEND, programme", "FELLOW_MOBILITY, programme"})
    void programmeMayBeEmpty(Feed feed, String field) {
        assertThat(Checked.with(feed, field, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RD_SPEND, record_id",
        "RD_SPEND, programme",
        "FELLOW_MOBILITY, fellow_id",
        "FELLOW_MOBILITY, programme",
        "CERTIFICATION, model_id",
        "CERTIFICATION, holder",
        "CERTIFICATION, certification_body",
        "FX_RATES, source",
        "RELEASES, title"
    })
    void textsHaveAtMost2000Characters(Feed feed, String field) {
        assertThat(Checked.with(feed, field, "é".repeat(2000))).isEmpty();
        String found = "é".repeat(2001);
        assertThat(Checked.with(feed, field, found))
                .containsExactly(new Violation(Rule.FIELD_INVALID, field, found, "a text of at most 2000 characters"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RD_SPEND   | measure   | ALLOCATION, EXPENDITURE",
                "RD_SPEND   | purpose   | JOINT_RESEARCH, NATIONAL_RESEARCH, TALENT, INFRASTRUCTURE, GOVERNANCE,"
                        + " CONTINGENCY",
                "AI_EXPORTS | category  | SOFTWARE, SERVICES, HARDWARE",
                "FX_RATES   | rate_type | PERIOD_AVERAGE"
            })
    void codesAreThoseOfTheirList(Feed feed, String field, String codes) {
        for (String code : codes.split(", ", -1)) {
            assertThat(Checked.with(feed, field, code)).isEmpty();
            assertThat(Checked.with(feed, field, code + "S"))
                    .containsExactly(new Violation(Rule.FIELD_INVALID, field, code + "S", "one of " + codes));
            assertThat(Checked.shortly(Checked.with(feed, field, code.toLowerCase(Locale.ROOT))))
                    .containsExactly(field + " FIELD_INVALID");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RD_SPEND, ref_area",
        "FELLOW_MOBILITY, home_area",
        "FELLOW_MOBILITY, host_area",
        "CERTIFICATION, ref_area",
        "AI_EXPORTS, ref_area",
        "MEMBERSHIP, ref_area"
    })
    void areasAreThoseOfIso3166(Feed feed, String field) {
        assertThat(Checked.with(feed, field, "KR")).isEmpty();
        for (String unknown : new String[] {"kr", "KOR", "XX", "UK", "EU", "ALLIANCE", "K"}) {
            assertThat(Checked.with(feed, field, unknown))
                    .containsExactly(new Violation(
                            Rule.AREA_UNKNOWN, field, unknown, "an area code of ISO 3166-1 alpha-2, such as KR"));
        }
    }

    @ParameterizedTest
    @CsvSource({"RD_SPEND", "AI_EXPORTS"})
    void currenciesAreThoseOfIso4217(Feed feed) {
        for (String known : new String[] {"KRW", "EUR", "USD", "BRL"}) {
            assertThat(Checked.with(feed, "currency", known)).isEmpty();
        }
        for (String unknown : new String[] {"krw", "KR", "WON", "XXX", "XTS", "XAU", "DEM", "$"}) {
            assertThat(Checked.with(feed, "currency", unknown)).containsExactly(unknownCurrency(unknown));
        }
    }

    @Test
    void unknownCurrencyOfARateIsFoundOnce() {
        assertThat(Checked.with(Feed.FX_RATES, "currency", "WON")).containsExactly(unknownCurrency("WON"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-Q0", "2026-Q5", "2026Q1", "2026-q1", "26-Q1", "2026-Q1 ", "1899-Q4", "2300-Q1", "2026"})
    void quartersAreWrittenLike2026Q3(String found) {
        for (Feed feed : new Feed[] {Feed.AI_EXPORTS, Feed.FX_RATES, Feed.RELEASES}) {
            assertThat(Checked.with(feed, "time_period", found))
                    .containsExactly(
                            new Violation(Rule.PERIOD_INVALID, "time_period", found, "a quarter such as 2026-Q3"));
        }
    }

    private static Violation unknownCurrency(String found) {
        return new Violation(Rule.CURRENCY_UNKNOWN, "currency", found, "a currency code of ISO 4217, such as EUR");
    }
}
