/**
 * The gateway's HTTP interface as seen by an office: {@link io.alliancemetrics.cli.client.GatewayClient} sends files and
 * asks for receipts, and tries again what may pass. The contract is the gateway's {@code openapi.json}.
 */
package io.alliancemetrics.cli.client;
