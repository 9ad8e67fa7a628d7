package io.alliancemetrics.benchmarks.dashboard;

import io.alliancemetrics.benchmarks.process.PartMain;
import io.alliancemetrics.dashboards.clickhouse.ClickHouseAccess;
import io.alliancemetrics.dashboards.web.DashboardConfig;
import io.alliancemetrics.dashboards.web.DashboardServer;
import io.alliancemetrics.embedded.Credentials;
import java.nio.file.Path;

/** A dashboard over a ClickHouse that it has filled. Its greeting is its address. */
final class DashboardPart {
    static final String TOUCH = "touch";
    static final String COMPUTE = "compute";

    private DashboardPart() {}

    /** Arguments: folder, number of records. */
    public static void main(String[] arguments) throws Exception {
        try (FilledStore store = FilledStore.fill(Path.of(arguments[0]), Long.parseLong(arguments[1]))) {
            Credentials reader = store.server().reader();
            ClickHouseAccess access =
                    new ClickHouseAccess(store.server().httpUri().toString(), reader.user(), reader.password());
            try (DashboardServer dashboard = DashboardServer.start(DashboardConfig.of(access))) {
                PartMain.serve(dashboard.uri().toString(), request -> answer(request, store));
            }
        }
    }

    private static String answer(String request, FilledStore store) throws Exception {
        return switch (request) {
            case TOUCH -> {
                store.touch();
                yield "touched";
            }
            case COMPUTE -> {
                long start = System.nanoTime();
                store.computeFigures();
                yield Long.toString(System.nanoTime() - start);
            }
            default ->
                throw new IllegalArgumentException(
                        "Found the request \"" + request + "\", expected \"" + TOUCH + "\" or \"" + COMPUTE + "\"");
        };
    }
}
