package io.alliancemetrics.streaming.job;

import io.alliancemetrics.streaming.cells.CellDelta;
import io.alliancemetrics.streaming.decode.DecodeFunction;
import io.alliancemetrics.streaming.decode.Judged;
import io.alliancemetrics.streaming.decode.Message;
import io.alliancemetrics.streaming.decode.Received;
import io.alliancemetrics.streaming.evaluate.KpiOperator;
import io.alliancemetrics.streaming.evaluate.KpiTable;
import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.ledger.EntityLedgerOperator;
import io.alliancemetrics.streaming.ledger.EntityUpdate;
import io.alliancemetrics.streaming.ledger.RecordLedgerOperator;
import io.alliancemetrics.streaming.ledger.RejectedCountOperator;
import io.alliancemetrics.streaming.serde.Types;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The job's graph, as a function of where messages come from and where figures and records go.
 *
 * <pre>
 * messages → decode → record ledger ─────────────→ cells → figures → KPI sink
 *               │          ├→ fellows, models ───────┘
 *               │          └→ record sink (log, revisions)
 *               └→ dead letters → record sink (log)
 * </pre>
 *
 * The uids name the operators' state: they never change.
 */
public final class AllianceJob {
    private final Source<Message, ?, ?> messages;
    private final Sink<Judged> records;
    private final Sink<KpiBatch> figures;
    private final KpiTable table;

    /**
     * A job.
     *
     * @param messages of all offices' topics
     * @param records takes every message with its disposition
     * @param figures takes the figures that changed
     * @param table what stands in the table that figures are written to
     */
    public AllianceJob(Source<Message, ?, ?> messages, Sink<Judged> records, Sink<KpiBatch> figures, KpiTable table) {
        this.messages = messages;
        this.records = records;
        this.figures = figures;
        this.table = table;
    }

    /** Adds the job to an environment, with the environment's parallelism. */
    public void addTo(StreamExecutionEnvironment environment) {
        // Only on two cores and more does it pay to read with several; the shuffles keep one record's messages in
        // order.
        SingleOutputStreamOperator<Received> received = environment
                .fromSource(messages, WatermarkStrategy.noWatermarks(), "messages", Types.MESSAGE)
                .uid("messages")
                .process(new DecodeFunction())
                .returns(Types.RECEIVED)
                .uid("decode")
                .name("decode");
        SingleOutputStreamOperator<CellDelta> ledger = received.keyBy(
                        Received::recordKey, BasicTypeInfo.STRING_TYPE_INFO)
                .transform("record ledger", Types.CELL_DELTA, new RecordLedgerOperator())
                .uid("record-ledger");
        DataStream<Judged> deadLetters = received.getSideOutput(DecodeFunction.DEAD_LETTERS);
        ledger.getSideOutput(RecordLedgerOperator.JUDGED)
                .sinkTo(records)
                .uid("record-sink")
                .name("record log and revisions");
        deadLetters.sinkTo(records).uid("dead-letter-sink").name("record log: dead letters");

        DataStream<CellDelta> cells = ledger.union(
                entities(
                        ledger.getSideOutput(RecordLedgerOperator.FELLOWS), "fellow", EntityLedgerOperator.ofFellows()),
                entities(ledger.getSideOutput(RecordLedgerOperator.MODELS), "model", EntityLedgerOperator.ofModels()),
                deadLetters
                        .transform("count of dead letters", Types.CELL_DELTA, new RejectedCountOperator())
                        .uid("dead-letter-count"));
        cells.keyBy(delta -> KpiOperator.KEY, BasicTypeInfo.INT_TYPE_INFO)
                .transform("figures", Types.KPI_BATCH, new KpiOperator(table))
                .uid("figures")
                .setParallelism(1)
                .sinkTo(figures)
                .uid("kpi-sink")
                .name("KPIs")
                .setParallelism(1);
    }

    private static DataStream<CellDelta> entities(
            DataStream<EntityUpdate> updates, String entity, EntityLedgerOperator ledger) {
        return updates.keyBy(EntityUpdate::entity, BasicTypeInfo.STRING_TYPE_INFO)
                .transform(entity + " ledger", Types.CELL_DELTA, ledger)
                .uid(entity + "-ledger");
    }
}
