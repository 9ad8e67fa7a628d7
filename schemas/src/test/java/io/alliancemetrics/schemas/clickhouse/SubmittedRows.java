package io.alliancemetrics.schemas.clickhouse;

import io.alliancemetrics.fixtures.model.SubmittedRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Rows as offices submit them, with what a test does not care about filled in. */
final class SubmittedRows {
    private static final String SECRETARIAT = "secretariat";

    private SubmittedRows() {}

    /** The same row as another revision. */
    static SubmittedRow revision(int number, SubmittedRow row) {
        Map<String, String> columns = new HashMap<>(row.columns());
        columns.put("revision", Integer.toString(number));
        return new SubmittedRow(row.file(), row.line(), row.office(), row.feed(), row.recordedDay(), columns);
    }

    static SubmittedRow membership(String day, String area, String joinedOn) {
        return row(day, SECRETARIAT, "membership", Map.of("record_id", area, "ref_area", area, "joined_on", joinedOn));
    }

    static SubmittedRow release(String day, String quarter, String cutOffOn) {
        return row(
                day,
                SECRETARIAT,
                "releases",
                Map.of("record_id", quarter, "time_period", quarter, "cut_off_on", cutOffOn, "title", "Release"));
    }

    static SubmittedRow rate(String day, String currency, String quarter, String rate) {
        Map<String, String> columns = new HashMap<>();
        columns.put("record_id", currency + "-" + quarter);
        columns.put("currency", currency);
        columns.put("time_period", quarter);
        columns.put("rate", rate);
        columns.put("rate_type", "PERIOD_AVERAGE");
        columns.put("source", "ECB");
        return row(day, SECRETARIAT, "fx-rates", columns);
    }

    static SubmittedRow exports(String day, String area, String id, String quarter, String amount, String currency) {
        Map<String, String> columns = new HashMap<>();
        columns.put("record_id", id);
        columns.put("ref_area", area);
        columns.put("time_period", quarter);
        columns.put("category", "SERVICES");
        columns.put("amount", amount);
        columns.put("currency", currency);
        return row(day, office(area), "ai-exports", columns);
    }

    /** On joint research. */
    static SubmittedRow allocation(
            String day, String area, String id, String bookedOn, String amount, String currency) {
        return spend("ALLOCATION", day, area, id, bookedOn, amount, currency);
    }

    /** On joint research. */
    static SubmittedRow expenditure(
            String day, String area, String id, String bookedOn, String amount, String currency) {
        return spend("EXPENDITURE", day, area, id, bookedOn, amount, currency);
    }

    static SubmittedRow fellowship(String day, String home, String host, String id, String fellow, String startsOn) {
        Map<String, String> columns = new HashMap<>();
        columns.put("record_id", id);
        columns.put("fellow_id", fellow);
        columns.put("home_area", home);
        columns.put("host_area", host);
        columns.put("starts_on", startsOn);
        return row(day, office(home), "fellow-mobility", columns);
    }

    private static SubmittedRow spend(
            String measure, String day, String area, String id, String bookedOn, String amount, String currency) {
        Map<String, String> columns = new HashMap<>();
        columns.put("record_id", id);
        columns.put("ref_area", area);
        columns.put("measure", measure);
        columns.put("purpose", "JOINT_RESEARCH");
        columns.put("booked_on", bookedOn);
        columns.put("amount", amount);
        columns.put("currency", currency);
        return row(day, office(area), "rd-spend", columns);
    }

    private static SubmittedRow row(String day, String office, String feed, Map<String, String> columns) {
        return new SubmittedRow(feed + ".csv", 2, office, feed, LocalDate.parse(day), columns);
    }

    private static String office(String area) {
        return area.toLowerCase(Locale.ROOT);
    }
}
