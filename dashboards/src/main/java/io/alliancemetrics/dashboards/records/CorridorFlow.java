package io.alliancemetrics.dashboards.records;

import java.util.Optional;

/**
 * Fellows in a corridor in a quarter.
 *
 * @param home area that sends them
 * @param host area that receives them
 * @param activeFellows distinct fellows; nothing if that is confidential
 */
public record CorridorFlow(String home, String host, Optional<Long> activeFellows) {}
