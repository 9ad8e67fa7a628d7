package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.schemas.value.EpochDay;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.streaming.cells.CellHistory;
import io.alliancemetrics.streaming.cells.CellSum;
import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.kpi.KpiKey;
import io.alliancemetrics.streaming.kpi.KpiValue;
import io.alliancemetrics.streaming.ledger.Claim;
import io.alliancemetrics.streaming.ledger.Contribution;
import io.alliancemetrics.streaming.ledger.EntityHistory;
import io.alliancemetrics.streaming.ledger.RecordHistory;
import io.alliancemetrics.streaming.ledger.Revision;
import io.alliancemetrics.streaming.ledger.Step;
import java.math.BigDecimal;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * Values whose bytes lie in {@code src/test/resources/state}, as each version of the format wrote them: the snapshot of the
 * serializer, then the value. The files are never changed; a new version of a format adds new ones.
 */
record GoldenState<T>(String name, TypeInformation<T> type, T value) {
    private static final Contribution AMOUNT = new Contribution.Amount(3_759_312_345_678L, 999_999_999_999_999_999L);
    private static final Contribution SPAN = new Contribution.Span(5_348_024_557_502_464L, 0);
    private static final Contribution FELLOWSHIP = new Contribution.Fellowship("kr-7f3a", 304, 79, -25_567, 20_500);
    private static final Contribution CERTIFICATE = new Contribution.Certificate(
            304, "modèle-1", 20_454, EpochDay.NONE, 20_600, 20_500, EpochDay.NONE, 120_529);

    /** After the constants that it is made of. */
    static final List<GoldenState<?>> ALL = List.of(
            new GoldenState<>("record-history", Types.RECORD_HISTORY, recordHistory()),
            new GoldenState<>("entity-history", Types.ENTITY_HISTORY, entityHistory()),
            new GoldenState<>("cell-history", Types.CELL_HISTORY, cellHistory()),
            new GoldenState<>("kpi-batch", Types.KPI_BATCH, kpiBatch()));

    TypeSerializer<T> serializer() {
        return type.createSerializer(new SerializerConfigImpl());
    }

    String resource(int version) {
        return "/state/" + name + "-v" + version + ".bin";
    }

    @Override
    public String toString() {
        return name;
    }

    private static RecordHistory recordHistory() {
        return new RecordHistory(List.of(
                new Revision(1, 20_500, Long.MIN_VALUE, 42, false, AMOUNT),
                new Revision(3, 20_501, -1, Long.MAX_VALUE, true, null),
                new Revision(2, 20_600, 7, 8, false, SPAN),
                new Revision(4, 20_601, 9, 10, true, FELLOWSHIP),
                new Revision(5, 20_602, 11, 12, false, CERTIFICATE)));
    }

    private static EntityHistory entityHistory() {
        return new EntityHistory(List.of(
                new Claim("F1", "kr", List.of(new Step(20_500, true, FELLOWSHIP), new Step(20_501, false, null))),
                new Claim("F2", "jp", List.of(new Step(20_502, false, CERTIFICATE)))));
    }

    private static CellHistory cellHistory() {
        CellHistory history = new CellHistory();
        history.add(20_500, new CellSum(0, 5, 1, 1));
        history.add(20_600, new CellSum(-1, -999_999_999_999_999_999L, -2, 0));
        history.add(-25_567, new CellSum(4, Long.MIN_VALUE, 40, 3));
        return history;
    }

    private static KpiBatch kpiBatch() {
        KpiKey key = new KpiKey("rd_expenditure_share", KpiKey.ALLIANCE, "2026-Q3", KpiKey.LATEST);
        KpiValue value = new KpiValue(
                new BigDecimal("15.000000"),
                new BigDecimal("-99999999999999999999999999999999.999999"),
                new BigDecimal("80.000000"),
                ObsStatus.P,
                7,
                8);
        KpiKey missing = new KpiKey("ai_exports", "KR", "2026-Q1", "2026-Q2");
        KpiKey deleted = new KpiKey("certified_models", "JP", "2026-Q1", "2026-Q1");
        return new KpiBatch(
                1_099_511_627_783L,
                123_456,
                List.of(
                        new KpiBatch.Row(key, value),
                        new KpiBatch.Row(missing, new KpiValue(null, null, null, ObsStatus.O, 0, 1)),
                        new KpiBatch.Row(deleted, null)));
    }
}
