package io.alliancemetrics.streaming.ledger;

import java.util.List;

/**
 * What one record says of an entity.
 *
 * @param recordId the record's id
 * @param office the office that reports it; with the record id it names the record within the feed
 * @param timeline what it says from which recorded day on; empty if nothing any more
 */
public record Claim(String recordId, String office, List<Step> timeline) implements Comparable<Claim> {
    public Claim {
        timeline = List.copyOf(timeline);
    }

    boolean isOfSameRecordAs(Claim other) {
        return recordId.equals(other.recordId) && office.equals(other.office);
    }

    @Override
    public int compareTo(Claim other) {
        int order = recordId.compareTo(other.recordId);
        return order != 0 ? order : office.compareTo(other.office);
    }
}
