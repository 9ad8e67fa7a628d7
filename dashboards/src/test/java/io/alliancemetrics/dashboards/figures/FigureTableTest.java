package io.alliancemetrics.dashboards.figures;

import static io.alliancemetrics.dashboards.Figures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.dashboards.Figures;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {
    private static final Quarter Q1 = Quarter.parse("2026-Q1");
    private static final Quarter Q2 = Quarter.parse("2026-Q2");

    private static final FigureRow KR = row(Kpi.AI_EXPORTS, "KR", "2026-Q1", "1.500000");
    private static final FigureRow ALLIANCE = row(Kpi.AI_EXPORTS, "ALLIANCE", "2026-Q1", "1.500000");
    private static final FigureTable TABLE = FigureTable.of(
            "latest",
            List.of(
                    row(Kpi.AI_EXPORTS, "KR", "2026-Q2", null),
                    KR,
                    row(Kpi.AI_EXPORTS, "BR", "2026-Q2", "2.000000"),
                    ALLIANCE,
                    row("kpi_of_tomorrow", "FR", "2026-Q3", "2.000000", ObsStatus.A)));

    @Test
    void findsARowByKpiAreaAndQuarter() {
        assertThat(TABLE.row(Kpi.AI_EXPORTS, "KR", Q1)).contains(KR);
        assertThat(TABLE.alliance(Kpi.AI_EXPORTS, Q1)).contains(ALLIANCE);
        assertThat(TABLE.row(Kpi.AI_EXPORTS, "BR", Q1)).isEmpty();
        assertThat(TABLE.row(Kpi.ACTIVE_FELLOWS, "KR", Q1)).isEmpty();
    }

    @Test
    void aSeriesIsOldestFirstWithWhatIsMissing() {
        assertThat(TABLE.series(Kpi.AI_EXPORTS, "KR").keySet()).containsExactly(Q1, Q2);
        assertThat(TABLE.series(Kpi.AI_EXPORTS, "DE")).isEmpty();
    }

    @Test
    void knowsItsQuartersAndTheirMembers() {
        assertThat(TABLE.quarters()).containsExactly(Q1, Q2);
        assertThat(TABLE.members(Q1)).containsExactly("KR");
        assertThat(TABLE.members(Q2)).containsExactly("BR", "KR");
        assertThat(TABLE.members(Quarter.parse("2026-Q3"))).isEmpty();
    }

    @Test
    void isAsOldAsItsNewestRow() {
        assertThat(TABLE.updatedAt()).isEqualTo(Figures.WRITTEN);
        assertThat(FigureTable.of("latest", List.of()).updatedAt()).isEqualTo(Instant.EPOCH);
        assertThat(FigureTable.of("latest", List.of()).isEmpty()).isTrue();
    }

    @Test
    void refusesTwoRowsOfOneFigure() {
        assertThatThrownBy(() -> FigureTable.of("2026-Q1", List.of(KR, KR)))
                .hasMessage("The vintage 2026-Q1 has two rows of ai_exports of KR in 2026-Q1, expected one");
    }

    @Test
    void nobodyCanChangeASeries() {
        assertThatThrownBy(() -> TABLE.series(Kpi.AI_EXPORTS, "KR").clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
