package io.alliancemetrics.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.SampleRecords;
import io.alliancemetrics.schemas.feed.Feed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every record carries, whatever its feed. */
class HeaderRulesTest {
    @ParameterizedTest
    @EnumSource
    void sampleBreaksNoRule(Feed feed) {
        assertThat(Checked.of(SampleRecords.of(feed))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void revisionsCountFromOne(Feed feed) {
        assertThat(Checked.with(feed, "revision", 0)).containsExactly(revisionInvalid("0"));
        assertThat(Checked.with(feed, "revision", -1)).containsExactly(revisionInvalid("-1"));
        assertThat(Checked.with(feed, "revision", Integer.MIN_VALUE)).containsExactly(revisionInvalid("-2147483648"));
        assertThat(Checked.with(feed, "revision", 1)).isEmpty();
        assertThat(Checked.with(feed, "revision", Integer.MAX_VALUE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void recordIdMayNotBeBlank(Feed feed) {
        for (String blank : List.of("", " ", "\t")) {
            assertThat(Checked.with(feed, "record_id", blank))
                    .containsExactly(Violation.of(Rule.FIELD_MISSING, "record_id", blank));
        }
    }

    @ParameterizedTest
    @EnumSource
    void observationStatusIsOneOfThree(Feed feed) {
        for (String status : List.of("A", "P", "E")) {
            assertThat(Checked.with(feed, "obs_status", status)).isEmpty();
        }
        for (String status : List.of("O", "a", "AP", "A ")) {
            assertThat(Checked.with(feed, "obs_status", status))
                    .containsExactly(new Violation(Rule.FIELD_INVALID, "obs_status", status, "one of A, P, E"));
        }
        assertThat(Checked.with(feed, "obs_status", ""))
                .containsExactly(Violation.of(Rule.FIELD_MISSING, "obs_status", ""));
    }

    @ParameterizedTest
    @EnumSource
    void retractionIsARecordLikeAnyOther(Feed feed) {
        assertThat(Checked.with(feed, "retracted", true)).isEmpty();
    }

    @Test
    void submissionIdMayBeEmpty() {
        assertThat(Checked.with(Feed.RD_SPEND, "submission_id", "")).isEmpty();
    }

    private static Violation revisionInvalid(String found) {
        return new Violation(Rule.REVISION_INVALID, "revision", found, "a whole number of 1 or more");
    }
}
