package io.alliancemetrics.ingest.submission;

import io.alliancemetrics.schemas.rule.Rule;

/**
 * How often a rule was broken in a column: what to mend first.
 *
 * @param rule the rule
 * @param column the column; empty if rows as a whole are meant
 * @param count in how many cells
 * @param firstLine the first line on which it was broken
 */
public record Problem(Rule rule, String column, long count, long firstLine) {}
