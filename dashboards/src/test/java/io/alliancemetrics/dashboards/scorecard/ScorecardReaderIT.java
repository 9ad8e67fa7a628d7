package io.alliancemetrics.dashboards.scorecard;

import static io.alliancemetrics.dashboards.TestRow.alliance;
import static io.alliancemetrics.dashboards.TestRow.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.dashboards.TestStore;
import io.alliancemetrics.dashboards.figures.FiguresNotFoundException;
import io.alliancemetrics.dashboards.figures.Release;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScorecardReaderIT {
    @TempDir
    static Path folder;

    private static TestStore store;
    private static ScorecardReader reader;

    @BeforeAll
    static void start() throws SQLException {
        store = TestStore.with(
                folder,
                List.of(
                        alliance(Kpi.AI_EXPORTS, "2026-Q1", "40.000000"),
                        alliance(Kpi.AI_EXPORTS, "2026-Q2", "41.500000"),
                        alliance(Kpi.AI_EXPORTS, "2026-Q3", "99.000000"),
                        // The job writes the row again: the higher version counts, not both.
                        alliance(Kpi.AI_EXPORTS, "2026-Q3", "42.123456")
                                .reportedBy(1, 2)
                                .provisional()
                                .version(2),
                        member(Kpi.AI_EXPORTS, "KR", "2026-Q3", "42.123456"),
                        member(Kpi.AI_EXPORTS, "BR", "2026-Q3", null),
                        alliance(Kpi.AI_EXPORTS, "2026-Q2", "37.000000").in("2026-Q2"),
                        alliance(Kpi.AI_EXPORTS, "2026-Q1", "36.000000").in("2026-Q2"),
                        alliance(Kpi.RD_EXPENDITURE_SHARE, "2026-Q3", null),
                        alliance(Kpi.RD_EXPENDITURE_SHARE, "2026-Q2", "14.000000")));
        store.run(
                "INSERT INTO alliance.store_releases (office, record_id, revision, retracted, obs_status, time_period,"
                        + " cut_off_on, title, topic) VALUES ('secretariat', '2026-Q2', 1, false, 'A', '2026-Q2', '2026-08-14',"
                        + " 'Second quarter', 'alliance.secretariat.releases')");
        reader = new ScorecardReader(store.reader());
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void readsTheNewestQuarterUnlessOneIsAskedFor() {
        assertThat(reader.read(null, "latest").quarter()).isEqualTo(Quarter.parse("2026-Q3"));
        assertThat(reader.read(null, "2026-Q2").quarter()).isEqualTo(Quarter.parse("2026-Q2"));
    }

    @Test
    void readsFiguresExactlyAndOnlyTheRowThatCounts() {
        ScorecardLine line = reader.read(null, "latest").line(Kpi.AI_EXPORTS);

        assertThat(line.figure().value()).contains(new BigDecimal("42.123456"));
        assertThat(line.figure().status()).isEqualTo(ObsStatus.P);
        assertThat(line.change()).contains(new BigDecimal("0.623456"));
        assertThat(line.reporting()).isEqualTo(1);
        assertThat(line.expected()).isEqualTo(2);
        assertThat(line.missingMembers()).containsExactly("BR");
    }

    @Test
    void comparesWithinTheVintage() {
        ScorecardLine line = reader.read(Quarter.parse("2026-Q2"), "2026-Q2").line(Kpi.AI_EXPORTS);

        assertThat(line.figure().value()).contains(new BigDecimal("37.000000"));
        assertThat(line.previous()).contains(new BigDecimal("36.000000"));
    }

    @Test
    void knowsUpToWhichDayTheRecordsOfAReleaseCount() {
        assertThat(reader.read(null, "2026-Q2").release())
                .contains(new Release("2026-Q2", LocalDate.of(2026, 8, 14), "Second quarter"));
        assertThat(reader.read(null, "latest").release()).isEmpty();
    }

    @Test
    void aMissingFigureStaysMissing() {
        ScorecardLine line = reader.read(null, "latest").line(Kpi.RD_EXPENDITURE_SHARE);

        assertThat(line.figure()).isEqualTo(Figure.MISSING);
        assertThat(line.change()).isEmpty();
        assertThat(line.standing().orElseThrow().state()).isEqualTo(TargetStanding.State.UNKNOWN);
    }

    @Test
    void listsWhatCanBeChosen() {
        assertThat(reader.vintages()).containsExactly("latest", "2026-Q2");
        assertThat(reader.quarters("2026-Q2")).extracting(Quarter::toString).containsExactly("2026-Q2", "2026-Q1");
        assertThat(reader.read(null, "latest").vintages()).containsExactly("latest", "2026-Q2");
    }

    @Test
    void saysWhichQuartersThereAre() {
        assertThatThrownBy(() -> reader.read(Quarter.parse("2026-Q3"), "2026-Q2"))
                .isInstanceOf(FiguresNotFoundException.class)
                .hasMessage("The vintage 2026-Q2 has no figures for 2026-Q3. It has 2026-Q1 to 2026-Q2.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"latest' OR '1'='1", "'; DROP TABLE alliance.store_kpi; --", "\\' OR 1=1 --", "?", "{x:String}"})
    void textThatLooksLikeSqlIsTextAndFindsNothing(String vintage) {
        assertThat(reader.quarters(vintage)).isEmpty();
        assertThatThrownBy(() -> reader.read(null, vintage)).hasMessageContaining("There is no vintage");
        assertThat(reader.vintages()).containsExactly("latest", "2026-Q2");
    }
}
