package io.alliancemetrics.schemas.record;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.value.EpochDay;

/**
 * A span of an area's membership; an area that rejoins has a second record.
 *
 * @param refArea the member
 * @param joinedOn first day of membership
 * @param leftOn first day without, or {@link EpochDay#NONE} while a member
 */
public record Membership(RecordHeader header, String refArea, int joinedOn, int leftOn) implements FeedRecord {
    @Override
    public Feed feed() {
        return Feed.MEMBERSHIP;
    }
}
