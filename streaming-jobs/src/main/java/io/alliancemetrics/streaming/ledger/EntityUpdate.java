package io.alliancemetrics.streaming.ledger;

/**
 * Tells an entity's ledger all that a record says of the entity now. It replaces what the record said before, so it does no
 * harm to say it twice.
 *
 * @param entity the fellow id, or area and model id
 */
public record EntityUpdate(String entity, Claim claim) {}
