package io.alliancemetrics.schemas.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.fixtures.containers.Containers;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.KpiTarget;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The targets stand in SQL and in the catalogue; they are the same. */
@ExtendWith(SharedEngine.class)
@Tag(Containers.TAG)
class KpiTargetsIT {
    @Test
    void viewHoldsTheTargetsOfTheCatalogue(TestServer server) throws SQLException {
        List<String> catalogue = Arrays.stream(Kpi.values())
                .filter(kpi -> kpi.target().isPresent())
                .map(kpi -> row(kpi, kpi.target().orElseThrow()))
                .toList();
        try (TestDatabase database = TestDatabase.migrated(server)) {
            assertThat(database.rows("SELECT kpi, toString(target), direction, comparison, due_period"
                            + " FROM alliance.kpi_targets"))
                    .containsExactlyInAnyOrderElementsOf(catalogue);
        }
    }

    private static String row(Kpi kpi, KpiTarget target) {
        return kpi.id() + " " + target.value().toPlainString() + " " + kpi.direction() + " " + target.comparison() + " "
                + target.duePeriod();
    }
}
