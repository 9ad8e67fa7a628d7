package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.records.Report;
import java.util.List;

/** What members have reported as CSV; what is not there is an empty field. */
public final class ReportingCsv {
    private static final List<String> HEADER = List.of(
            "ref_area",
            "feed",
            "time_period",
            "state",
            "due_on",
            "records",
            "provisional",
            "restated",
            "first_recorded_at",
            "last_recorded_at");

    private ReportingCsv() {}

    public static byte[] of(List<Report> reports) {
        return Csv.of(HEADER, reports.stream().map(ReportingCsv::fields));
    }

    private static List<String> fields(Report report) {
        return List.of(
                Csv.text(report.refArea()),
                report.feed().id(),
                report.timePeriod().toString(),
                report.state().name(),
                Csv.code(report.dueOn()),
                Long.toString(report.records()),
                Long.toString(report.provisional()),
                Long.toString(report.restated()),
                Csv.code(report.firstRecordedAt()),
                Csv.code(report.lastRecordedAt()));
    }
}
