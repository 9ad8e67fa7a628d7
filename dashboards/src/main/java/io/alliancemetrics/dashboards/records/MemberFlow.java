package io.alliancemetrics.dashboards.records;

import java.util.Optional;

/**
 * Fellows whom a member sends and receives in a quarter: its figures active_fellows and inbound_fellows.
 *
 * @param refArea ISO 3166-1 alpha-2
 * @param outflow distinct fellows sent; nothing if that is confidential
 * @param inflow distinct fellows received; nothing if that is confidential
 */
public record MemberFlow(String refArea, Optional<Long> outflow, Optional<Long> inflow) {
    /** Inflow less outflow; nothing unless both are shown. */
    public Optional<Long> net() {
        return inflow.flatMap(in -> outflow.map(out -> in - out));
    }
}
