package io.alliancemetrics.schemas.record;

/**
 * What every record carries, whatever its feed.
 *
 * @param recordId unique per office and feed; the Kafka message key
 * @param revision 1 or more; a higher one replaces a lower one
 * @param retracted true withdraws the record
 * @param obsStatus {@code A}, {@code P} or {@code E}
 * @param submissionId the submission it came with, may be empty; not a part of the content
 */
public record RecordHeader(String recordId, int revision, boolean retracted, String obsStatus, String submissionId) {}
