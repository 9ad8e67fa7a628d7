package io.alliancemetrics.schemas.record;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.value.EpochDay;

/**
 * A certificate of conformity for one AI model.
 *
 * @param refArea area of the reporting office
 * @param modelId several certificates may name the same model
 * @param holder organisation that holds it
 * @param certificationBody who issued it
 * @param issuedOn valid from this day
 * @param validUntil last day of validity, or {@link EpochDay#NONE}
 * @param withdrawnOn no longer valid from this day, or {@link EpochDay#NONE}
 * @param safetyAuditedOn or {@link EpochDay#NONE}
 * @param biasAuditedOn or {@link EpochDay#NONE}
 * @param privacyAuditedOn or {@link EpochDay#NONE}
 */
public record Certification(
        RecordHeader header,
        String refArea,
        String modelId,
        String holder,
        String certificationBody,
        int issuedOn,
        int validUntil,
        int withdrawnOn,
        int safetyAuditedOn,
        int biasAuditedOn,
        int privacyAuditedOn)
        implements FeedRecord {
    @Override
    public Feed feed() {
        return Feed.CERTIFICATION;
    }
}
