/**
 * Submitting a large file through the gateway, beside merely parsing it and sending its rows. Three processes besides the
 * benchmark itself: {@code BrokerPart} (shared), {@code GatewayPart} and {@code MerePart} (the same heap).
 */
package io.alliancemetrics.benchmarks.submit;
