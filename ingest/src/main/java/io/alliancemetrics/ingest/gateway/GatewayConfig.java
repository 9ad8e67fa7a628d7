package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.kafka.KafkaConnection;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * What a gateway works with.
 *
 * @param folder for tokens, receipts and, while they are processed, the files handed in; used by one gateway at a time
 * @param kafka may write to and make the topics of all offices
 * @param clickHouse where the job's record log is; a user who may only read
 * @param limits what callers may do
 * @param secureCookies whether browsers may send the page's session over TLS only
 * @param clock for receipts, and for the rules that ask what lies in the future
 */
public record GatewayConfig(
        Path folder,
        KafkaConnection kafka,
        DataSource clickHouse,
        GatewayLimits limits,
        boolean secureCookies,
        Clock clock) {
    public GatewayConfig {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(kafka, "kafka");
        Objects.requireNonNull(clickHouse, "clickHouse");
    }

    /** With the limits and the clock that suit most. */
    public static GatewayConfig of(Path folder, KafkaConnection kafka, DataSource clickHouse) {
        return new GatewayConfig(folder, kafka, clickHouse, GatewayLimits.DEFAULT, false, Clock.systemUTC());
    }

    public GatewayConfig withLimits(GatewayLimits newLimits) {
        return new GatewayConfig(folder, kafka, clickHouse, newLimits, secureCookies, clock);
    }

    public GatewayConfig withSecureCookies(boolean secure) {
        return new GatewayConfig(folder, kafka, clickHouse, limits, secure, clock);
    }

    public GatewayConfig withClock(Clock newClock) {
        return new GatewayConfig(folder, kafka, clickHouse, limits, secureCookies, newClock);
    }

    Path tokens() {
        return folder.resolve("tokens.db");
    }

    Path submissions() {
        return folder.resolve("submissions.db");
    }

    /** Nothing in it outlives the request that it came with. */
    Path spool() {
        return folder.resolve("spool");
    }
}
