package io.alliancemetrics.ingest.recordlog;

/**
 * A row that the gateway accepted, or that a system wrote to the log itself, and that the job rejected.
 *
 * @param line the line of the submitted file; 0 if unknown
 * @param revision 0 if the message cannot be read
 * @param rule which rule it breaks
 * @param message what was found and what was expected
 */
public record LogRejection(long line, String recordId, long revision, String rule, String message) {}
