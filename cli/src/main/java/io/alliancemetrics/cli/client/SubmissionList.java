package io.alliancemetrics.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Submissions of an office.
 *
 * @param json as the gateway wrote it
 * @param submissions the newest first
 */
public record SubmissionList(JsonNode json, List<SubmissionSummary> submissions) {
    public SubmissionList {
        submissions = List.copyOf(submissions);
    }
}
