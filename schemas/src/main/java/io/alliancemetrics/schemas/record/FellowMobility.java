package io.alliancemetrics.schemas.record;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.value.EpochDay;

/**
 * A fellowship: one stay of one fellow in a host area.
 *
 * @param fellowId pseudonym, the same in all of the fellow's records
 * @param homeArea area of the reporting office
 * @param hostArea ISO 3166-1 alpha-2
 * @param programme may be empty
 * @param startsOn first day
 * @param endsOn last day, or {@link EpochDay#NONE} while open-ended
 */
public record FellowMobility(
        RecordHeader header,
        String fellowId,
        String homeArea,
        String hostArea,
        String programme,
        int startsOn,
        int endsOn)
        implements FeedRecord {
    @Override
    public Feed feed() {
        return Feed.FELLOW_MOBILITY;
    }
}
