package io.alliancemetrics.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.SampleRecords;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.record.FeedRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An office reports its own area and its own feeds. */
class OfficeRulesTest {
    private static final Office CA = new Office("ca");

    @ParameterizedTest
    @CsvSource({"RD_SPEND, ref_area", "FELLOW_MOBILITY, home_area", "CERTIFICATION, ref_area", "AI_EXPORTS, ref_area"})
    void anotherOfficesAreaIsRefused(Feed feed, String field) {
        assertThat(check(SampleRecords.of(feed), CA))
                .containsExactly(
                        new Violation(Rule.OFFICE_MISMATCH, field, "KR", "CA, the area of the office that reports"));
        assertThat(check(SampleRecords.of(feed), SampleRecords.KR)).isEmpty();
    }

    @Test
    void hostAreaIsAnotherOfficesByNature() {
        assertThat(Checked.with(Feed.FELLOW_MOBILITY, "host_area", "BR")).isEmpty();
        assertThat(Checked.with(Feed.FELLOW_MOBILITY, "host_area", "KR")).isEmpty();
    }

    @Test
    void unknownAreaIsFoundOnce() {
        assertThat(Checked.shortly(Checked.with(Feed.RD_SPEND, "ref_area", "XX")))
                .containsExactly("ref_area AREA_UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMBERSHIP", "FX_RATES", "RELEASES"})
    void secretariatsFeedIsRefusedFromAnyOtherOffice(Feed feed) {
        List<Violation> violations = check(SampleRecords.of(feed), SampleRecords.KR);
        assertThat(violations).extracting(Violation::rule).containsExactly(Rule.OFFICE_MISMATCH);
        assertThat(violations.get(0).message())
                .isEqualTo("found " + feed.id() + " from the office kr, expected " + feed.id()
                        + " from the secretariat only");
    }

    @ParameterizedTest
    @EnumSource(names = {"RD_SPEND", "FELLOW_MOBILITY", "CERTIFICATION", "AI_EXPORTS"})
    void membersFeedIsRefusedFromTheSecretariat(Feed feed) {
        List<Violation> violations = check(SampleRecords.of(feed), Office.SECRETARIAT);
        assertThat(violations).extracting(Violation::rule).containsExactly(Rule.OFFICE_MISMATCH);
        assertThat(violations.get(0).message())
                .isEqualTo("found " + feed.id() + " from the office secretariat, expected " + feed.id()
                        + " from a member's liaison office only");
    }

    @Test
    void secretariatReportsTheMembershipOfAnyArea() {
        assertThat(Checked.with(Feed.MEMBERSHIP, "ref_area", "BR")).isEmpty();
    }

    private static List<Violation> check(FeedRecord record, Office office) {
        return Checked.of(record, office, SampleRecords.RECORDED_DAY);
    }
}
