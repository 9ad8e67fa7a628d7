package io.alliancemetrics.dashboards.web.page;

import static io.alliancemetrics.dashboards.Figures.ratio;
import static io.alliancemetrics.dashboards.Figures.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.records.Contribution;
import io.alliancemetrics.dashboards.records.Conversion;
import io.alliancemetrics.dashboards.records.RecordRevision;
import io.alliancemetrics.dashboards.records.RevisionState;
import io.alliancemetrics.dashboards.records.Subtotal;
import io.alliancemetrics.dashboards.records.Trace;
import io.alliancemetrics.dashboards.records.TraceQuestion;
import io.alliancemetrics.dashboards.records.Unlisted;
import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TracePageTest {
    private static final Kpi KPI = Kpi.RD_EXPENDITURE_SHARE;

    @Test
    void aRecordHasItsValueWhereItCountsAndAllItsMessages() {
        String page = page("KR", 50, 0, ofKorea(1, 0));

        assertThat(page)
                .contains("<h1>R&amp;D expenditure share <span class=\"months\">South Korea, 2027-Q3</span></h1>")
                .contains("<th scope=\"row\">KR-1</th>")
                .contains("3,721,891.280505</data> <span class=\"unit\">EUR</span>")
                .contains("+ denominator")
                .contains("revision 2: counts")
                .contains("revision 1: replaced")
                .contains("revision 3: rejected (AMOUNT_NEGATIVE)")
                .contains("<code>alliance.kr.rd-spend/0/7</code>")
                .contains("Records 1 to 1 of 1");
    }

    @Test
    void anAmountWithoutARateHasNoValue() {
        Conversion noRate = new Conversion(new BigDecimal("5.00"), "KES", false, Optional.empty(), Optional.empty());
        Trace trace = new Trace(
                KPI,
                row(KPI, "KE", "2027-Q3", null),
                List.of(),
                Optional.empty(),
                List.of(new Subtotal("2027-Q3", 0, 1, 2, Optional.of(noRate))),
                0,
                0,
                List.of());

        assertThat(page("KE", 50, 0, trace))
                .contains("no data")
                .contains("no rate")
                .contains("There is no record here.");
    }

    @Test
    void longListsHavePages() {
        assertThat(page("KR", 1, 0, ofKorea(3, 0)))
                .contains("limit=1&amp;offset=1")
                .doesNotContain("Earlier records");
        assertThat(page("KR", 1, 2, ofKorea(3, 2)))
                .contains("limit=1&amp;offset=1")
                .doesNotContain("Later records");
    }

    @Test
    void theAlliancesFigureLeadsToItsMembers() {
        Trace trace = new Trace(
                KPI,
                ratio(KPI, FigureRow.ALLIANCE, "2027-Q3", "20.000000", "20", "100"),
                List.of(ratio(KPI, "KR", "2027-Q3", "20.000000", "20", "100"), row(KPI, "KE", "2027-Q3", null)),
                Optional.of(Unlisted.BY_MEMBER),
                List.of(),
                0,
                0,
                List.of());

        assertThat(page(FigureRow.ALLIANCE, 50, 0, trace))
                .contains(
                        "/trace?quarter=2027-Q3&amp;vintage=latest&amp;kpi=rd_expenditure_share&amp;ref_area=KR\">South Korea")
                .contains("choose one to see its records")
                .doesNotContain("Records 1");
    }

    @Test
    void everyStateAndReasonHasItsText() {
        Words words = Words.of(Locale.FRENCH);

        assertThat(RevisionState.values()).allMatch(state -> words.has("trace.state." + state.name()));
        assertThat(Unlisted.values()).allMatch(why -> words.has("trace.unlisted." + why.name()));
    }

    private static Trace ofKorea(long total, int offset) {
        Conversion money = new Conversion(
                new BigDecimal("6464000000.00"),
                "KRW",
                false,
                Optional.of(new BigDecimal("1736.75142900")),
                Optional.empty());
        return new Trace(
                KPI,
                ratio(KPI, "KR", "2027-Q3", "16.657259", "5680487.350847", "34102174.330210"),
                List.of(),
                Optional.empty(),
                List.of(new Subtotal("2027-Q3", 0, 1, 1, Optional.of(money))),
                total,
                offset,
                List.of(new Contribution(
                        Feed.RD_SPEND,
                        "kr",
                        "KR-1",
                        2,
                        ObsStatus.A,
                        "2027-Q3",
                        "ALLOCATION JOINT_RESEARCH",
                        Optional.of(money),
                        money.value(),
                        0,
                        1,
                        List.of(
                                message(1, RevisionState.REPLACED, ""),
                                message(2, RevisionState.COUNTS, ""),
                                message(3, RevisionState.REJECTED, "AMOUNT_NEGATIVE")))));
    }

    private static RecordRevision message(long revision, RevisionState state, String rule) {
        return new RecordRevision(
                revision,
                false,
                state,
                rule,
                Optional.empty(),
                "",
                Instant.parse("2027-08-01T10:00:00Z"),
                "s-1",
                "alliance.kr.rd-spend",
                0,
                5 + revision);
    }

    private static String page(String area, int limit, int offset, Trace trace) {
        TraceQuestion question = new TraceQuestion(KPI, area, Quarter.parse("2027-Q3"), "latest", limit, offset);
        return Pages.trace(trace, question, PageContext.in(Locale.ENGLISH)).replace("&#x3D;", "=");
    }
}
