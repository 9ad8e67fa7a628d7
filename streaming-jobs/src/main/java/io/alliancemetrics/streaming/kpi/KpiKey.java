package io.alliancemetrics.streaming.kpi;

/**
 * Names a figure.
 *
 * @param kpi the KPI's id
 * @param refArea a member, or {@link #ALLIANCE}
 * @param timePeriod the quarter, {@code 2026-Q3}
 * @param vintage {@link #LATEST} or the quarter of a release
 */
public record KpiKey(String kpi, String refArea, String timePeriod, String vintage) {
    public static final String ALLIANCE = "ALLIANCE";
    public static final String LATEST = "latest";
}
