package io.alliancemetrics.dashboards.figures;

import static io.alliancemetrics.dashboards.Figures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.ObsStatus;
import org.junit.jupiter.api.Test;

class FigureRowTest {
    @Test
    void aWithheldFigureHasNoNumberButItsStatus() {
        FigureRow withheld =
                row(Kpi.ACTIVE_FELLOWS, "KR", "2026-Q1", "2.000000").withheld();

        assertThat(withheld.confidential()).isTrue();
        assertThat(withheld.value()).isEmpty();
        assertThat(withheld.status()).isEqualTo(ObsStatus.A);
        assertThat(withheld.withheld()).isEqualTo(withheld);
    }

    @Test
    void whatIsMissingCannotBeWithheld() {
        FigureRow missing = row(Kpi.AI_EXPORTS, "KR", "2026-Q1", null);

        assertThatThrownBy(missing::withheld)
                .hasMessage("The figure ai_exports of KR in 2026-Q1 is missing and confidential: "
                        + "only a figure that is there can be withheld");
    }
}
