package io.alliancemetrics.benchmarks.dashboard;

import io.alliancemetrics.benchmarks.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was measured.
 *
 * @param few records on one side
 * @param many records on the other
 * @param requests to a resource on either side, after those that do not count
 * @param resources in the order in which they were asked
 * @param computeFew seconds that SQL takes to compute a quarter's figures from few records
 * @param computeMany seconds that it takes from many
 */
record DashboardReport(
        Machine machine,
        long few,
        long many,
        int requests,
        List<Resource> resources,
        double computeFew,
        double computeMany) {
    /** What is promised: the slowest twentieth of the requests, in milliseconds. */
    static final double MOST_MILLIS = 50;

    private static final String API = "/api/";

    /** How much slower it may be over many records. */
    static final double MOST_RATIO = 1.3;

    /**
     * A resource.
     *
     * @param firstFew milliseconds of the first request of all, before anything is kept in memory
     * @param firstMany the same over many records
     */
    record Resource(Latencies few, Latencies many, double firstFew, double firstMany) {}

    DashboardReport {
        resources = List.copyOf(resources);
    }

    /** All requests to the read API together. */
    double p95OfMany() {
        return api(true).percentile(95);
    }

    double ratio() {
        return p95OfMany() / api(false).percentile(95);
    }

    boolean isMet() {
        return p95OfMany() < MOST_MILLIS && ratio() <= MOST_RATIO;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d and %,d records of 20 members over 5 years; %d requests to each resource on either side; %s",
                few,
                many,
                requests,
                machine));
        lines.add(String.format(
                Locale.ROOT,
                "%-44s  %9s %9s %9s  %9s %9s %9s  %6s",
                "milliseconds",
                "few p50",
                "p95",
                "first",
                "many p50",
                "p95",
                "first",
                "p95 ×"));
        for (Resource resource : resources) {
            lines.add(line(
                    resource.few().resource(),
                    resource.few(),
                    resource.many(),
                    resource.firstFew(),
                    resource.firstMany()));
        }
        lines.add(line("the read API together", api(false), api(true), 0, 0));
        lines.add(String.format(
                Locale.ROOT,
                "Computing the figures of a quarter from the records by SQL: %.2f s over few, %.2f s over many.",
                computeFew,
                computeMany));
        lines.add(String.format(
                Locale.ROOT,
                "Required: p95 of the read API below %.0f ms over many records, and at most %.1f times that over few. Found %.1f ms and"
                        + " %.2f times. %s",
                MOST_MILLIS,
                MOST_RATIO,
                p95OfMany(),
                ratio(),
                isMet() ? "Met." : "NOT met."));
        return lines;
    }

    private Latencies api(boolean ofMany) {
        return new Latencies(
                "the read API together",
                resources.stream()
                        .map(resource -> ofMany ? resource.many() : resource.few())
                        .filter(latencies -> latencies.resource().startsWith(API))
                        .flatMap(latencies -> latencies.millis().stream())
                        .toList());
    }

    private static String line(String name, Latencies few, Latencies many, double firstFew, double firstMany) {
        return String.format(
                Locale.ROOT,
                "%-44s  %9.2f %9.2f %9.0f  %9.2f %9.2f %9.0f  %6.2f",
                name,
                few.percentile(50),
                few.percentile(95),
                firstFew,
                many.percentile(50),
                many.percentile(95),
                firstMany,
                many.percentile(95) / few.percentile(95));
    }
}
