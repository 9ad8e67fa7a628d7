package io.alliancemetrics.cli.client;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Where a gateway is and how to reach it.
 *
 * @param server its address, without a slash at the end
 * @param token of the office
 * @param authorities whose certificates are believed; if empty, those that Java believes
 * @param patience how long to go on while nothing moves, or while what is asked for cannot be done
 */
public record GatewayAccess(URI server, AccessToken token, Optional<SSLContext> authorities, Duration patience) {}
