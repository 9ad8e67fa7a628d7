package io.alliancemetrics.streaming.kpi;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import io.alliancemetrics.streaming.decode.Disposition;
import io.alliancemetrics.streaming.decode.Judged;
import io.alliancemetrics.streaming.fixture.Log;
import io.alliancemetrics.streaming.fixture.Records;
import io.alliancemetrics.streaming.ledger.Ledgers;
import java.util.Map;

/** Given these records, this figure. */
final class Scorecard {
    static final String ALLIANCE = KpiKey.ALLIANCE;
    private static final String FIRST_DAY = "2026-01-01";

    private final Log log = new Log();
    private final Ledgers ledgers = new Ledgers();
    private final KpiBoard board = new KpiBoard();

    /** Without anything: no quarter has figures yet. */
    static Scorecard empty() {
        return new Scorecard();
    }

    /** With figures until a quarter, because of an expenditure of an area that is never a member. */
    static Scorecard upTo(String quarter) {
        String lastDay = Quarter.parse(quarter).lastDay().toString();
        return empty().with(Records.expenditure("horizon", "CH", "GOVERNANCE", lastDay, "0", "EUR"));
    }

    /** Records that are there from the first day on. */
    Scorecard with(FeedRecord... records) {
        return on(FIRST_DAY, records);
    }

    /** Records of a recorded day, in their order. All must be accepted. */
    Scorecard on(String day, FeedRecord... records) {
        for (FeedRecord record : records) {
            Judged judged = ledgers.file(log.append(day, record));
            if (judged.disposition() != Disposition.ACCEPTED) {
                throw new IllegalArgumentException(record + " is " + judged);
            }
        }
        return this;
    }

    /** Members since before the alliance's first quarter. */
    Scorecard members(String... areas) {
        for (String area : areas) {
            with(Records.membership("M-" + area, area, "2025-06-01", ""));
        }
        return this;
    }

    /** What changes, as the job would publish it. */
    Map<KpiKey, KpiValue> changes() {
        ledgers.drain(board::add);
        return board.changes();
    }

    /** Value, status, members reporting and expected: {@code 20.000000 A 1/1}. */
    String figure(Kpi kpi, String area, String quarter) {
        return figure(kpi, area, quarter, KpiKey.LATEST);
    }

    String figure(Kpi kpi, String area, String quarter, String vintage) {
        KpiValue value = value(kpi, area, quarter, vintage);
        if (value == null) {
            return "no row";
        }
        boolean isMissing = value.obsValue() == null;
        if (isMissing != (value.obsStatus() == ObsStatus.O)) {
            throw new IllegalStateException("A figure is NULL if and only if its status is O, but is " + value);
        }
        return value.obsValue() + " " + value.obsStatus() + " " + value.reporting() + "/" + value.expected();
    }

    /** Numerator and denominator: {@code 20.000000 / 100.000000}. */
    String ratio(Kpi kpi, String area, String quarter) {
        KpiValue value = value(kpi, area, quarter, KpiKey.LATEST);
        return value.numerator() + " / " + value.denominator();
    }

    private KpiValue value(Kpi kpi, String area, String quarter, String vintage) {
        changes();
        return board.figures().get(new KpiKey(kpi.id(), area, quarter, vintage));
    }
}
