package io.alliancemetrics.streaming.sink;

import com.clickhouse.client.api.Client;
import io.alliancemetrics.streaming.evaluate.KpiTable;
import io.alliancemetrics.streaming.evaluate.SupersededException;
import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.kpi.KpiKey;
import io.alliancemetrics.streaming.kpi.KpiValue;
import io.alliancemetrics.streaming.kpi.KpiVersion;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inserts the figures of complete checkpoints. Doing it twice does no harm: the same rows with the same version. A job whose
 * place another has taken stops here; what it writes between the question and the insert is outranked.
 */
final class KpiCommitter implements Committer<KpiBatch> {
    static final String TABLE = "store_kpi";
    private static final Logger LOG = LoggerFactory.getLogger(KpiCommitter.class);
    private static final String PROGRESS_TABLE = "store_kpi_progress";
    private static final List<String> COLUMNS = List.of(
            "kpi",
            "ref_area",
            "time_period",
            "vintage",
            "obs_value",
            "unit_measure",
            "numerator",
            "denominator",
            "obs_status",
            "reporting",
            "expected",
            "version",
            "is_deleted");
    private static final List<String> PROGRESS_COLUMNS = List.of("id", "messages", "version");

    private final Inserter inserter;
    private final Client client;
    private final CommitGauges gauges;
    private final String job;
    private final long restoredCheckpoint;

    /**
     * A committer.
     *
     * @param client for questions; closed with this
     * @param gauges told of every batch that is written
     * @param job Flink's id of the job
     * @param restoredCheckpoint what the job has started from; 0 if from nothing
     */
    KpiCommitter(Inserter inserter, Client client, CommitGauges gauges, String job, long restoredCheckpoint) {
        this.inserter = inserter;
        this.client = client;
        this.gauges = gauges;
        this.job = job;
        this.restoredCheckpoint = restoredCheckpoint;
    }

    @Override
    public void commit(Collection<CommitRequest<KpiBatch>> requests) throws IOException, InterruptedException {
        for (CommitRequest<KpiBatch> request : requests) {
            KpiBatch batch = request.getCommittable();
            if (isMine(batch.version())) {
                write(batch);
                report(batch);
            }
        }
    }

    @Override
    public void close() {
        inserter.close();
        client.close();
    }

    private void report(KpiBatch batch) {
        gauges.committed(batch);
        LOG.info(
                "Figures of job {}, lineage {}, checkpoint {}: {} rows written, of {} messages",
                job,
                KpiVersion.lineage(batch.version()),
                KpiVersion.checkpointId(batch.version()),
                batch.rows().size(),
                batch.messages());
    }

    /**
     * Whether a batch is to be written. One from the checkpoint that the job has started from may be another job's, and may
     * have been superseded before this job began: this job will publish everything anew, with a lineage of its own.
     *
     * @throws SupersededException if another job has taken this one's place since it started
     */
    private boolean isMine(long version) throws InterruptedException {
        KpiTable.Writer newest = ClickHouseKpiTable.newest(client);
        if (!newest.supersedes(KpiVersion.lineage(version), job)) {
            return true;
        }
        if (KpiVersion.checkpointId(version) <= restoredCheckpoint) {
            LOG.info("Figures of the restored checkpoint {} are left out: {} has come after them", version, newest);
            return false;
        }
        throw new SupersededException(job, newest);
    }

    /** The figures first: whoever sees how far they have come sees the figures. */
    private void write(KpiBatch batch) throws IOException, InterruptedException {
        RowBuffer rows = new RowBuffer();
        for (KpiBatch.Row row : batch.rows()) {
            write(row, batch.version(), rows);
        }
        inserter.insert(TABLE, COLUMNS, rows);
        RowBuffer progress = new RowBuffer();
        progress.uint8(0);
        progress.int64(batch.messages());
        progress.int64(batch.version());
        progress.endRow();
        inserter.insert(PROGRESS_TABLE, PROGRESS_COLUMNS, progress);
    }

    private static void write(KpiBatch.Row row, long version, RowBuffer out) {
        KpiKey key = row.key();
        KpiValue value = row.value();
        boolean exists = value != null;
        out.string(key.kpi());
        out.string(key.refArea());
        out.string(key.timePeriod());
        out.string(key.vintage());
        out.optionalDecimal(exists ? value.obsValue() : null);
        out.string(KpiUnits.of(key.kpi()));
        out.optionalDecimal(exists ? value.numerator() : null);
        out.optionalDecimal(exists ? value.denominator() : null);
        out.string(exists ? value.obsStatus().name() : "");
        out.int32(exists ? value.reporting() : 0);
        out.int32(exists ? value.expected() : 0);
        out.int64(version);
        out.uint8(exists ? 0 : 1);
        out.endRow();
    }
}
