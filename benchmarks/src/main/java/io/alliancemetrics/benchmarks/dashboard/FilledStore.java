package io.alliancemetrics.benchmarks.dashboard;

import io.alliancemetrics.embedded.ClickHouseServer;
import io.alliancemetrics.embedded.Credentials;
import io.alliancemetrics.schemas.clickhouse.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A ClickHouse with records of 20 members over five years, and the figures that {@code alliance.kpi_as_of} computes from them.
 * The rows are the same whenever as many are asked for. One member has 40 % of them; 5 % are second revisions.
 */
final class FilledStore implements AutoCloseable {
    static final String LAST_QUARTER = "2030-Q4";

    private static final String AREAS =
            "['DE','BR','CA','CH','ES','FR','GB','IE','IL','IN','IT','JP','KE','KR','MX','NL',"
                    + "'NO','SE','SG','ZA']";
    private static final String HASH = "cityHash64(number, 'alliance')";
    /** The first member has four records of ten. */
    private static final String MEMBER = "if(" + HASH + " % 10 < 4, 1, 2 + intDiv(" + HASH + ", 10) % 19)";

    private static final String AREA = AREAS + "[" + MEMBER + "]";
    private static final String DAY = "toDate32('2026-01-01') + intDiv(" + HASH + ", 1000) % 1826";
    private static final String AFTER_ALL = "2031-03-01";
    private static final int CERTIFICATES = 500;
    private static final int FIRST_YEAR = 2026;
    private static final int YEARS = 5;
    private static final int QUARTERS = 4;

    private final ClickHouseServer server;
    private final Connection connection;

    private FilledStore(ClickHouseServer server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    /**
     * Starts a ClickHouse and fills it.
     *
     * @param records of R&amp;D spend, AI exports and fellowships together
     */
    static FilledStore fill(Path folder, long records) throws SQLException {
        ClickHouseServer server = ClickHouseServer.start(folder);
        Credentials writer = server.writer();
        FilledStore store = new FilledStore(
                server, DriverManager.getConnection(server.jdbcUrl(), writer.user(), writer.password()));
        new Migrations(store.connection).apply();
        List<String> statements = new ArrayList<>();
        statements.addAll(reference());
        statements.addAll(records(records));
        statements.addAll(figures());
        for (int i = 0; i < statements.size(); i++) {
            store.run(statements.get(i));
            System.err.printf(
                    Locale.ROOT, "%,d records: %d of %d statements done.%n", records, i + 1, statements.size());
        }
        store.touch();
        return store;
    }

    ClickHouseServer server() {
        return server;
    }

    /** As the job does when figures have changed, so that everything kept in memory is read anew. */
    void touch() throws SQLException {
        run("INSERT INTO alliance.store_kpi_progress (id, messages, version)"
                + " SELECT 0, 1, max(version) + 1 FROM alliance.store_kpi_progress");
    }

    /** Computes the figures of the last quarter from the records; returns how many there are. */
    long computeFigures() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(), sum(obs_value) FROM alliance.kpi_as_of_until("
                        + "cut_off = '" + AFTER_ALL + "', until = '" + LAST_QUARTER + "') WHERE time_period = '"
                        + LAST_QUARTER + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        server.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> reference() {
        List<String> statements = new ArrayList<>();
        statements.add(insert("membership", "ref_area, joined_on, left_on")
                + " 'secretariat', area, 1, area, toDate32('2026-01-01'), NULL, toDateTime64('2025-12-01 00:00:00', 3, 'UTC'),"
                + " 'alliance.secretariat.membership', number FROM (SELECT number, " + AREAS
                + "[number + 1] AS area FROM numbers(20))");
        statements.add(
                insert("fx_rates", "currency, time_period, rate, rate_type, source")
                        + " 'secretariat', concat('USD-', period), 1, 'USD', period, toDecimal64(1.1, 8), 'PERIOD_AVERAGE', 'ECB',"
                        + " toDateTime64('2025-12-01 00:00:00', 3, 'UTC'), 'alliance.secretariat.fx-rates', number FROM (SELECT number,"
                        + " concat(toString(2024 + intDiv(number, 4)), '-Q', toString(number % 4 + 1)) AS period FROM numbers(28))");
        statements.add(insert("releases", "time_period, cut_off_on, title")
                + " 'secretariat', period, 1, period, toDate32('2026-05-15') + number * 91, concat('Review ', period),"
                + " toDateTime64('2026-01-01 00:00:00', 3, 'UTC'), 'alliance.secretariat.releases', number FROM (SELECT number,"
                + " concat(toString(" + FIRST_YEAR + " + intDiv(number, 4)), '-Q', toString(number % 4 + 1)) AS period"
                + " FROM numbers(" + YEARS * QUARTERS + "))");
        statements.add(insert(
                        "certification",
                        "ref_area, model_id, holder, certification_body, issued_on, valid_until, withdrawn_on,"
                                + " safety_audited_on, bias_audited_on, privacy_audited_on")
                + " lower(area), concat('C', toString(number)), 1, area, concat('m-', toString(number)), 'Holder', 'Body', day,"
                + " day + 1100, NULL, day + 30, day + 40, day + 50, toDateTime64(day, 3, 'UTC'),"
                + " concat('alliance.', lower(area), '.certification'), number FROM (SELECT number, " + AREA
                + " AS area, " + DAY
                + " AS day FROM numbers(" + CERTIFICATES + "))");
        return statements;
    }

    private static List<String> records(long records) {
        long spend = records * 45 / 100;
        long exports = records * 30 / 100;
        List<String> statements = new ArrayList<>();
        for (int revision = 1; revision <= 2; revision++) {
            statements.add(spend(revision, revision == 1 ? spend * 95 / 100 : spend - spend * 95 / 100));
            statements.add(exports(revision, revision == 1 ? exports * 95 / 100 : exports - exports * 95 / 100));
        }
        statements.add(mobility(records - spend - exports));
        for (String feed : List.of("rd-spend", "ai-exports", "fellow-mobility", "certification")) {
            statements.add("INSERT INTO alliance.store_record_log (topic, partition, offset, recorded_at, office, feed,"
                    + " record_id, revision, line, disposition) SELECT topic, partition, offset, recorded_at, office, '"
                    + feed
                    + "', record_id, revision, 1, 'ACCEPTED' FROM alliance.store_" + feed.replace('-', '_'));
        }
        return statements;
    }

    private static String spend(int revision, long count) {
        return insert("rd_spend", "ref_area, measure, purpose, booked_on, amount, currency")
                + " lower(area), concat('R', toString(number)), " + revision
                + ", area, if(h % 2 = 0, 'ALLOCATION', 'EXPENDITURE'),"
                + " ['JOINT_RESEARCH','CONTINGENCY','NATIONAL_RESEARCH','TALENT','INFRASTRUCTURE'][1 + intDiv(h, 7) % 5],"
                + " day, toDecimal64(1000 + intDiv(h, 11) % 1000000, 2), if(h % 3 = 0, 'USD', 'EUR'),"
                + " toDateTime64(day + " + 20 * revision
                + ", 3, 'UTC'), concat('alliance.', lower(area), '.rd-spend'), number * 2 + "
                + (revision - 1) + source(count);
    }

    private static String exports(int revision, long count) {
        return insert("ai_exports", "ref_area, time_period, category, amount, currency")
                + " lower(area), concat('E', toString(number)), " + revision
                + ", area, concat(toString(2024 + intDiv(h, 13) % 7), '-Q', toString(1 + intDiv(h, 17) % 4)), 'SERVICES',"
                + " toDecimal64(100000 + intDiv(h, 11) % 1000000, 2), if(h % 3 = 0, 'USD', 'EUR'),"
                + " toDateTime64(day + " + 20 * revision
                + ", 3, 'UTC'), concat('alliance.', lower(area), '.ai-exports'), number * 2 + "
                + (revision - 1) + source(count);
    }

    private static String mobility(long count) {
        return insert("fellow_mobility", "fellow_id, home_area, host_area, starts_on, ends_on")
                + " lower(area), concat('F', toString(number)), 1, concat('f', toString(number)), area, " + AREAS
                + "[1 + intDiv(h, 19) % 20], day, day + 200, toDateTime64(day + 20, 3, 'UTC'),"
                + " concat('alliance.', lower(area), '.fellow-mobility'), number" + source(count);
    }

    private static String source(long count) {
        return " FROM (SELECT number, " + HASH + " AS h, " + AREA + " AS area, " + DAY + " AS day FROM numbers(" + count
                + "))";
    }

    private static String insert(String feed, String columns) {
        return "INSERT INTO alliance.store_" + feed + " (obs_status, office, record_id, revision, " + columns
                + ", recorded_at, topic, offset) SELECT 'A',";
    }

    private static List<String> figures() {
        List<String> statements = new ArrayList<>();
        String columns =
                "kpi, ref_area, time_period, vintage, obs_value, unit_measure, numerator, denominator, obs_status,"
                        + " reporting, expected, version, is_deleted";
        statements.add("INSERT INTO alliance.store_kpi (" + columns
                + ") SELECT kpi, ref_area, time_period, 'latest', obs_value,"
                + " unit_measure, numerator, denominator, obs_status, reporting, expected, 1, 0 FROM alliance.kpi_as_of_until("
                + "cut_off = '" + AFTER_ALL + "', until = '" + LAST_QUARTER + "')");
        for (int i = 0; i < YEARS * QUARTERS; i++) {
            String release = (FIRST_YEAR + i / QUARTERS) + "-Q" + (i % QUARTERS + 1);
            statements.add(
                    "INSERT INTO alliance.store_kpi (" + columns + ") SELECT kpi, ref_area, time_period, '" + release
                            + "', obs_value, unit_measure, numerator, denominator, obs_status, reporting, expected, 1, 0"
                            + " FROM alliance.kpi WHERE vintage = 'latest' AND time_period <= '" + release + "'");
        }
        return statements;
    }
}
