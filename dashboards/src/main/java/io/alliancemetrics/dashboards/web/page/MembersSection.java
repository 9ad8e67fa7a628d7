package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.FigureTable;
import java.util.List;

/**
 * How the members compare: for every headline KPI the members by rank, and over time.
 *
 * @param groups none if there are no members
 * @param pages the members' pages
 */
record MembersSection(List<Group> groups, List<MemberName> pages) {
    /** A KPI. */
    record Group(String id, String title, String href, RankedDots dots, SmallMultiples multiples) {}

    /** The way to a member's page. */
    record MemberName(String name, String href) {}

    static MembersSection of(ReviewContext context, FigureTable table) {
        List<String> members = table.members(context.quarter());
        return new MembersSection(
                members.isEmpty()
                        ? List.of()
                        : CourseSection.HEADLINES.stream()
                                .map(kpi -> new Group(
                                        "members-" + kpi.id(),
                                        context.words().title(kpi),
                                        KpiLink.of(kpi, context),
                                        RankedDots.of(kpi, context, table),
                                        SmallMultiples.ofMembers(kpi, context, table)))
                                .toList(),
                members.stream()
                        .map(area -> new MemberName(context.words().area(area), MemberLink.of(area, context)))
                        .toList());
    }

    boolean hasMembers() {
        return !pages.isEmpty();
    }
}
