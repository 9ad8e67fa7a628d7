package io.alliancemetrics.cli.client;

/**
 * What handing a file in came to.
 *
 * @param isReplay whether the gateway had it already, and this is the receipt of then
 */
public record Submitted(SubmissionReceipt receipt, boolean isReplay) {}
