package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.schemas.value.Quarter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the certified models as of a cut-off. Thread-safe; asks ClickHouse anew. */
public final class CertificateReader {
    private static final String SQL = "SELECT toString(ref_area) AS area, model_id, record_id, holder,"
            + " toString(certification_body) AS body, toString(issued_on) AS issued,"
            + " toString(valid_until) AS until, toString(withdrawn_on) AS withdrawn,"
            + " toString(safety_audited_on) AS safety, toString(bias_audited_on) AS bias,"
            + " toString(privacy_audited_on) AS privacy, toString(obs_status) AS status"
            + " FROM alliance.certification_as_of(cut_off = ?)"
            + " WHERE issued_on <= ? AND (valid_until IS NULL OR valid_until >= ?)"
            + " AND (withdrawn_on IS NULL OR withdrawn_on > ?)"
            + " ORDER BY area, model_id, record_id";

    private record Model(String refArea, String modelId) {}

    private record Row(
            Model model,
            Certificate certificate,
            Optional<LocalDate> safety,
            Optional<LocalDate> bias,
            Optional<LocalDate> privacy) {}

    private final ClickHouseReads reads;

    public CertificateReader(ClickHouseReads reads) {
        this.reads = reads;
    }

    /**
     * The models of members that are certified on the quarter's last day, by area and model id.
     *
     * @param members areas whose models count
     */
    public List<CertifiedModel> read(Collection<String> members, Quarter quarter, CutOff cutOff) {
        String last = quarter.lastDay().toString();
        Set<String> areas = new HashSet<>(members);
        SortedMap<Model, List<Row>> models =
                new TreeMap<>(Comparator.comparing(Model::refArea).thenComparing(Model::modelId));
        reads.list(SQL, List.of(cutOff.toString(), last, last, last), CertificateReader::row).stream()
                .filter(row -> areas.contains(row.model().refArea()))
                .forEach(row -> models.computeIfAbsent(row.model(), of -> new ArrayList<>())
                        .add(row));
        return models.entrySet().stream()
                .map(entry -> model(quarter, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CertifiedModel model(Quarter quarter, Model model, List<Row> rows) {
        Audits audits = new Audits(
                latest(rows, Row::safety, quarter),
                latest(rows, Row::bias, quarter),
                latest(rows, Row::privacy, quarter));
        return new CertifiedModel(
                quarter,
                model.refArea(),
                model.modelId(),
                rows.stream().map(Row::certificate).toList(),
                audits);
    }

    /** Audits after the quarter are not known in it yet. */
    private static Optional<LocalDate> latest(
            List<Row> rows, Function<Row, Optional<LocalDate>> audit, Quarter quarter) {
        return rows.stream()
                .flatMap(row -> audit.apply(row).stream())
                .filter(day -> !day.isAfter(quarter.lastDay()))
                .max(Comparator.naturalOrder());
    }

    private static Row row(ResultSet row) throws SQLException {
        Certificate certificate = new Certificate(
                row.getString("record_id"),
                row.getString("holder"),
                row.getString("body"),
                LocalDate.parse(row.getString("issued")),
                day(row, "until"),
                day(row, "withdrawn"),
                ObsStatus.valueOf(row.getString("status")));
        return new Row(
                new Model(row.getString("area"), row.getString("model_id")),
                certificate,
                day(row, "safety"),
                day(row, "bias"),
                day(row, "privacy"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(LocalDate::parse);
    }
}
