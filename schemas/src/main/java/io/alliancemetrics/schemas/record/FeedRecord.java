package io.alliancemetrics.schemas.record;

import io.alliancemetrics.schemas.feed.Feed;

/**
 * A record as it is on the wire: well-formed, but not yet checked by {@link
 * io.alliancemetrics.schemas.rule.RecordRules}. Codes are texts, so that an unknown one can be reported; days are epoch
 * days; money is in hundredths of its currency's unit.
 */
public sealed interface FeedRecord
        permits RdSpend, FellowMobility, Certification, AiExports, Membership, FxRate, Release {

    RecordHeader header();

    Feed feed();
}
