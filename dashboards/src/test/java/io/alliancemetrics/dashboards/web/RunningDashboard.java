package io.alliancemetrics.dashboards.web;

import static io.alliancemetrics.dashboards.TestRow.alliance;
import static io.alliancemetrics.dashboards.TestRow.member;

import io.alliancemetrics.dashboards.TestRow;
import io.alliancemetrics.dashboards.TestStore;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A dashboard over a ClickHouse with figures. */
record RunningDashboard(TestStore store, DashboardServer server, Browser browser) implements AutoCloseable {
    static RunningDashboard start(Path folder) throws SQLException {
        TestStore store = TestStore.with(folder, rows());
        DashboardServer server = DashboardServer.start(DashboardConfig.of(store.reader()));
        return new RunningDashboard(store, server, new Browser(server));
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }

    /** Every KPI in two quarters, one of them missing, one large, and a release with hostile text. */
    private static List<TestRow> rows() {
        List<TestRow> rows = new ArrayList<>();
        for (Kpi kpi : Kpi.values()) {
            rows.add(alliance(kpi, "2026-Q2", "1234567.000000"));
            rows.add(alliance(kpi, "2026-Q3", kpi == Kpi.AI_EXPORT_GROWTH ? null : "1234567.100000"));
            rows.add(alliance(kpi, "2026-Q2", "17.654321").in("2026-Q2"));
            // one person would be confidential
            String small = kpi.unit() == Kpi.Unit.PERSONS ? "3.000000" : "0.000001";
            rows.add(member(kpi, "KR", "2026-Q3", small).provisional());
        }
        rows.add(member(Kpi.AI_EXPORTS, "<script>alert(1)</script>", "2026-Q2", "1.000000")
                .in("2026-Q2"));
        rows.add(member(Kpi.AI_EXPORTS, "=1+1", "2026-Q2", "1.000000").in("2026-Q2"));
        return rows;
    }
}
