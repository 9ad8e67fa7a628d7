package io.alliancemetrics.cli.client;

/**
 * What the job decided on the rows of a submission.
 *
 * @param duplicate rows that the log had already
 */
public record LogCounts(long accepted, long duplicate, long rejected) {}
