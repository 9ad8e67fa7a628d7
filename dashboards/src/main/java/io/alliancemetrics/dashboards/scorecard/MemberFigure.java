package io.alliancemetrics.dashboards.scorecard;

/**
 * A member's part in a KPI.
 *
 * @param refArea ISO 3166-1 alpha-2
 */
public record MemberFigure(String refArea, Figure figure) {}
