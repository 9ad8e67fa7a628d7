package io.alliancemetrics.dashboards.web.api;

import io.alliancemetrics.dashboards.records.Report;
import io.alliancemetrics.schemas.value.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What members have reported for the figures up to the quarter. */
public record ReportingJson(String quarter, String vintage, List<ReportJson> reports) {
    /** A member's report of a feed for a quarter; times in UTC, null if there is nothing. */
    public record ReportJson(
            String refArea,
            String feed,
            String timePeriod,
            String state,
            String dueOn,
            long records,
            long provisional,
            long restated,
            String firstRecordedAt,
            String lastRecordedAt) {
        static ReportJson of(Report report) {
            return new ReportJson(
                    report.refArea(),
                    report.feed().id(),
                    report.timePeriod().toString(),
                    report.state().name(),
                    report.dueOn().map(LocalDate::toString).orElse(null),
                    report.records(),
                    report.provisional(),
                    report.restated(),
                    report.firstRecordedAt().map(Instant::toString).orElse(null),
                    report.lastRecordedAt().map(Instant::toString).orElse(null));
        }
    }

    public static ReportingJson of(Quarter quarter, String vintage, List<Report> reports) {
        return new ReportingJson(
                quarter.toString(),
                vintage,
                reports.stream().map(ReportJson::of).toList());
    }
}
