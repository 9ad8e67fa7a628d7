package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import java.time.LocalDate;
import java.util.List;

/** What became of the messages of each office: accepted, a duplicate, or rejected. Nothing else can become of one. */
public final class AccountReader {
    private static final String ACCOUNTS =
            "SELECT office, countIf(disposition = 'ACCEPTED') AS accepted, countIf(disposition = 'DUPLICATE') AS duplicate, "
                    + "countIf(disposition = 'REJECTED') AS rejected, count() AS consumed "
                    + "FROM alliance.record_log WHERE toDate32(recorded_at) <= toDate32(?) GROUP BY office ORDER BY office";

    private final ClickHouseReads reads;

    public AccountReader(ClickHouseReads reads) {
        this.reads = reads;
    }

    /**
     * The messages of one office.
     *
     * @param office lower-case code, {@code secretariat}, or empty where a message's topic names no office
     * @param consumed accepted + duplicate + rejected
     */
    public record Account(String office, long consumed, long accepted, long duplicate, long rejected) {}

    /**
     * By office, of the messages recorded up to a day (UTC).
     *
     * @throws io.alliancemetrics.dashboards.clickhouse.ClickHouseUnavailableException if ClickHouse does not answer
     */
    public List<Account> accounts(LocalDate until) {
        return reads.list(
                ACCOUNTS,
                List.of(until.toString()),
                row -> new Account(
                        row.getString("office"),
                        row.getLong("consumed"),
                        row.getLong("accepted"),
                        row.getLong("duplicate"),
                        row.getLong("rejected")));
    }
}
