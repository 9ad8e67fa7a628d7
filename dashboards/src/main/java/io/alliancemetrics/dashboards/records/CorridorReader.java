package io.alliancemetrics.dashboards.records;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseReads;
import io.alliancemetrics.dashboards.figures.Corridor;
import io.alliancemetrics.dashboards.figures.CorridorDisclosure;
import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.figures.FigureTable;
import io.alliancemetrics.dashboards.figures.MobilityTable;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads corridors of fellows as of a cut-off, as {@code alliance.mobility_corridors} has them of all records, and hides what
 * is confidential. Thread-safe; asks ClickHouse anew.
 */
public final class CorridorReader {
    /** Rows of corridors, of home areas (without a host) and of host areas (without a home). */
    private static final String SQL = "SELECT toString(home_area), toString(host_area), uniqExact(fellow_id)"
            + " FROM alliance.fellow_mobility_as_of(cut_off = ?)"
            + " WHERE home_area != host_area AND starts_on <= ? AND (ends_on IS NULL OR ends_on >= ?)"
            + " GROUP BY GROUPING SETS ((home_area, host_area), (home_area), (host_area))";

    private record Count(String home, String host, long fellows) {}

    private final ClickHouseReads reads;

    public CorridorReader(ClickHouseReads reads) {
        this.reads = reads;
    }

    /**
     * The corridors of a quarter.
     *
     * @param figures of the vintage that has this cut-off: they say who is a member, and whose totals are confidential
     */
    public Corridors read(FigureTable figures, Quarter quarter, CutOff cutOff) {
        MobilityTable table = table(figures.members(quarter), counts(quarter, cutOff));
        CorridorDisclosure disclosure = CorridorDisclosure.of(
                table,
                confidential(Kpi.ACTIVE_FELLOWS, figures, quarter),
                confidential(Kpi.INBOUND_FELLOWS, figures, quarter));
        List<MemberFlow> members = figures.members(quarter).stream()
                .map(area -> new MemberFlow(
                        area,
                        figure(Kpi.ACTIVE_FELLOWS, area, figures, quarter),
                        figure(Kpi.INBOUND_FELLOWS, area, figures, quarter)))
                .toList();
        return new Corridors(disclosure.isWithheld(), corridors(table, disclosure), members);
    }

    private List<Count> counts(Quarter quarter, CutOff cutOff) {
        return reads.list(
                SQL,
                List.of(
                        cutOff.toString(),
                        quarter.lastDay().toString(),
                        quarter.firstDay().toString()),
                row -> new Count(row.getString(1), row.getString(2), row.getLong(3)));
    }

    private static MobilityTable table(List<String> members, List<Count> counts) {
        SortedMap<Corridor, Long> corridors = new TreeMap<>();
        SortedMap<String, Long> outflows = new TreeMap<>();
        SortedMap<String, Long> inflows = new TreeMap<>();
        members.forEach(member -> {
            outflows.put(member, 0L);
            inflows.put(member, 0L);
        });
        for (Count count : counts) {
            if (count.host().isEmpty()) {
                outflows.computeIfPresent(count.home(), (member, none) -> count.fellows());
            } else if (count.home().isEmpty()) {
                inflows.computeIfPresent(count.host(), (member, none) -> count.fellows());
            } else {
                corridors.put(new Corridor(count.home(), count.host()), count.fellows());
            }
        }
        return new MobilityTable(corridors, outflows, inflows);
    }

    private static Set<String> confidential(Kpi kpi, FigureTable figures, Quarter quarter) {
        return Stream.concat(Stream.of(FigureRow.ALLIANCE), figures.members(quarter).stream())
                .filter(area -> figures.row(kpi, area, quarter)
                        .filter(FigureRow::confidential)
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private static Optional<Long> figure(Kpi kpi, String area, FigureTable figures, Quarter quarter) {
        return figures.row(kpi, area, quarter).flatMap(FigureRow::value).map(BigDecimal::longValueExact);
    }

    private static List<CorridorFlow> corridors(MobilityTable table, CorridorDisclosure disclosure) {
        if (disclosure.isWithheld()) {
            return List.of();
        }
        SortedSet<Corridor> listed = new TreeSet<>(table.corridors().keySet());
        listed.addAll(disclosure.hidden());
        return listed.stream()
                .map(corridor -> new CorridorFlow(
                        corridor.home(),
                        corridor.host(),
                        disclosure.hides(corridor)
                                ? Optional.empty()
                                : Optional.of(table.corridors().get(corridor))))
                .toList();
    }
}
