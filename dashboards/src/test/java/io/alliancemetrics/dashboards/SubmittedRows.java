package io.alliancemetrics.dashboards;

import io.alliancemetrics.fixtures.model.SubmittedRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Rows as offices submit them, with what a test does not care about filled in. */
public final class SubmittedRows {
    private static final String SECRETARIAT = "secretariat";

    private SubmittedRows() {}

    public static SubmittedRow membership(String day, String area, String joinedOn) {
        return row(day, SECRETARIAT, "membership", area, Map.of("ref_area", area, "joined_on", joinedOn));
    }

    public static SubmittedRow release(String day, String quarter, String cutOffOn) {
        return row(
                day,
                SECRETARIAT,
                "releases",
                quarter,
                Map.of("time_period", quarter, "cut_off_on", cutOffOn, "title", "Release"));
    }

    public static SubmittedRow rate(String day, String currency, String quarter, String rate) {
        return row(
                day,
                SECRETARIAT,
                "fx-rates",
                currency + "-" + quarter,
                Map.of(
                        "currency", currency,
                        "time_period", quarter,
                        "rate", rate,
                        "rate_type", "PERIOD_AVERAGE",
                        "source", "ECB"));
    }

    public static SubmittedRow exports(
            String day, String area, String id, String quarter, String amount, String currency) {
        return row(
                day,
                office(area),
                "ai-exports",
                id,
                Map.of(
                        "ref_area", area,
                        "time_period", quarter,
                        "category", "SERVICES",
                        "amount", amount,
                        "currency", currency));
    }

    public static SubmittedRow spend(
            String day, String area, String id, String measure, String purpose, String bookedOn, String amount) {
        return row(
                day,
                office(area),
                "rd-spend",
                id,
                Map.of(
                        "ref_area", area,
                        "measure", measure,
                        "purpose", purpose,
                        "booked_on", bookedOn,
                        "amount", amount,
                        "currency", "EUR"));
    }

    public static SubmittedRow fellowship(
            String day, String home, String host, String id, String fellow, String startsOn) {
        return row(
                day,
                office(home),
                "fellow-mobility",
                id,
                Map.of("fellow_id", fellow, "home_area", home, "host_area", host, "starts_on", startsOn));
    }

    /** The same record with other cells; {@code revision} and {@code retracted} are cells too. */
    public static SubmittedRow again(SubmittedRow row, String day, Map<String, String> cells) {
        Map<String, String> columns = new HashMap<>(row.columns());
        columns.putAll(cells);
        return new SubmittedRow(row.file(), row.line(), row.office(), row.feed(), LocalDate.parse(day), columns);
    }

    public static SubmittedRow certificate(
            String day, String area, String id, String model, String issuedOn, String validUntil, String auditedOn) {
        return row(
                day,
                office(area),
                "certification",
                id,
                Map.of(
                        "ref_area", area,
                        "model_id", model,
                        "holder", "Holder",
                        "certification_body", "Body",
                        "issued_on", issuedOn,
                        "valid_until", validUntil,
                        "safety_audited_on", auditedOn,
                        "bias_audited_on", auditedOn,
                        "privacy_audited_on", auditedOn));
    }

    private static SubmittedRow row(String day, String office, String feed, String id, Map<String, String> columns) {
        Map<String, String> all = new HashMap<>(columns);
        all.put("record_id", id);
        return new SubmittedRow(feed + ".csv", 2, office, feed, LocalDate.parse(day), all);
    }

    private static String office(String area) {
        return area.toLowerCase(Locale.ROOT);
    }
}
