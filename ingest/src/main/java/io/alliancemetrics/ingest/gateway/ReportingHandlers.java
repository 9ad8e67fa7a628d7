package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.account.Account;
import io.alliancemetrics.ingest.recordlog.Filing;
import io.alliancemetrics.ingest.recordlog.FilingReader;
import io.alliancemetrics.ingest.recordlog.FilingStatus;
import io.alliancemetrics.schemas.feed.Feed;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what the caller's office has filed, and what is missing. */
final class ReportingHandlers {
    private final FilingReader filings;
    private final Clock clock;

    ReportingHandlers(FilingReader filings, Clock clock) {
        this.filings = filings;
        this.clock = clock;
    }

    void reporting(Context context) {
        Account account = Callers.of(context);
        Parameters.allowOnly(context, Set.of());
        List<Filing> all = filings.filings(account.office(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Map<String, List<FilingJson>> quarters = all.stream()
                .collect(Collectors.groupingBy(
                        filing -> filing.quarter().toString(),
                        LinkedHashMap::new,
                        Collectors.mapping(FilingJson::of, Collectors.toList())));
        List<QuarterJson> json = quarters.entrySet().stream()
                .map(entry -> new QuarterJson(entry.getKey(), entry.getValue()))
                .toList();
        List<String> feeds = Arrays.stream(Feed.values())
                .filter(account.office()::reports)
                .map(Feed::id)
                .toList();
        Json.write(context, new ReportingJson(account.office().code(), feeds, json));
    }

    /** The newest quarter first. */
    record ReportingJson(String office, List<String> feeds, List<QuarterJson> quarters) {}

    /** One quarter, with every feed of the office. */
    record QuarterJson(String timePeriod, List<FilingJson> filings) {}

    /** What was filed in a feed for the quarter; times in UTC, ISO 8601, none if nothing was. */
    record FilingJson(
            String feed,
            FilingStatus status,
            long records,
            long provisional,
            long restated,
            String firstRecordedAt,
            String lastRecordedAt) {
        static FilingJson of(Filing filing) {
            return new FilingJson(
                    filing.feed().id(),
                    filing.status(),
                    filing.records(),
                    filing.provisional(),
                    filing.restated(),
                    text(filing.firstRecordedAt()),
                    text(filing.lastRecordedAt()));
        }

        private static String text(Optional<Instant> instant) {
            return instant.map(Instant::toString).orElse(null);
        }
    }
}
