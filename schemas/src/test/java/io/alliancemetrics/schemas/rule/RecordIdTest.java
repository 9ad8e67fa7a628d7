package io.alliancemetrics.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.feed.Feed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One rate per currency and quarter and one release per quarter: their record ids say which. */
class RecordIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"KRW-2026-Q2", "USD-2026-Q1", "krw-2026-Q1", "KRW-2026-Q1 ", "2026-Q1", "1"})
    void rateIsNamedByCurrencyAndQuarter(String recordId) {
        assertThat(Checked.with(Feed.FX_RATES, "record_id", recordId))
                .containsExactly(new Violation(Rule.FIELD_INVALID, "record_id", recordId, "KRW-2026-Q1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q2", "2026-q1", "release-1", "2026-Q1 "})
    void releaseIsNamedByItsQuarter(String recordId) {
        assertThat(Checked.with(Feed.RELEASES, "record_id", recordId))
                .containsExactly(new Violation(Rule.FIELD_INVALID, "record_id", recordId, "2026-Q1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "레코드 1", "2026-Q1", "a/b#c"})
    void otherFeedsNameTheirRecordsFreely(String recordId) {
        for (Feed feed :
                new Feed[] {Feed.RD_SPEND, Feed.FELLOW_MOBILITY, Feed.CERTIFICATION, Feed.AI_EXPORTS, Feed.MEMBERSHIP
                }) {
            assertThat(Checked.with(feed, "record_id", recordId)).isEmpty();
        }
    }
}
