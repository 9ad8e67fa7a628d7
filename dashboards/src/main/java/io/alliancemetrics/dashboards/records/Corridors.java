package io.alliancemetrics.dashboards.records;

import java.util.List;

/**
 * Who sends fellows where in a quarter: distinct fellows with a fellowship abroad that overlaps it.
 *
 * @param isWithheld whether no corridor at all may be shown, because the members' totals would give them away
 * @param corridors those with fellows, and confidential ones, which may have none; by home and host
 * @param members by area, those without fellows included
 */
public record Corridors(boolean isWithheld, List<CorridorFlow> corridors, List<MemberFlow> members) {
    public Corridors {
        corridors = List.copyOf(corridors);
        members = List.copyOf(members);
    }
}
