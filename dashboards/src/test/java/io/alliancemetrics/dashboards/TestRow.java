package io.alliancemetrics.dashboards;

import io.alliancemetrics.schemas.kpi.Kpi;

/**
 * A row of {@code alliance.store_kpi} as the streaming job would write it.
 *
 * @param value null for a missing figure
 */
public record TestRow(
        String kpi,
        String refArea,
        String timePeriod,
        String vintage,
        String value,
        String status,
        int reporting,
        int expected,
        long version) {
    /** A row of the alliance, vintage latest, that eight of eight members stand behind. */
    public static TestRow alliance(Kpi kpi, String timePeriod, String value) {
        return new TestRow(kpi.id(), "ALLIANCE", timePeriod, "latest", value, status(value), 8, 8, 1);
    }

    public static TestRow member(Kpi kpi, String refArea, String timePeriod, String value) {
        return new TestRow(kpi.id(), refArea, timePeriod, "latest", value, status(value), value == null ? 0 : 1, 1, 1);
    }

    public TestRow provisional() {
        return new TestRow(kpi, refArea, timePeriod, vintage, value, "P", reporting, expected, version);
    }

    public TestRow in(String newVintage) {
        return new TestRow(kpi, refArea, timePeriod, newVintage, value, status, reporting, expected, version);
    }

    public TestRow reportedBy(int newReporting, int newExpected) {
        return new TestRow(kpi, refArea, timePeriod, vintage, value, status, newReporting, newExpected, version);
    }

    public TestRow version(long newVersion) {
        return new TestRow(kpi, refArea, timePeriod, vintage, value, status, reporting, expected, newVersion);
    }

    String unit() {
        return Kpi.of(kpi).map(known -> known.unit().name()).orElse("PERCENT");
    }

    private static String status(String value) {
        return value == null ? "O" : "A";
    }
}
