/**
 * A Kafka broker and a ClickHouse engine that one line starts: for local runs and for tests, with nothing to install. They
 * listen on the loopback address only, keep their data in a folder, and come back on it after any end. Nothing here knows
 * what the data means.
 *
 * <ul>
 *   <li>{@link io.alliancemetrics.embedded.KafkaBroker} runs in this process.
 *   <li>{@link io.alliancemetrics.embedded.ClickHouseServer} runs the native library in a process of its own, so that a
 *       crash of the engine takes nothing with it, several can run side by side, and a test can kill it. ClickHouse's HTTP
 *       interface stands in front of it, for the JDBC driver, ClickHouse's Java client, curl and DBeaver.
 * </ul>
 *
 * <p>The {@code internal} packages are no API. In the order a request meets them: {@code process} starts the engine's
 * process, {@code http} is a small HTTP server, {@code codec} unpacks bodies, {@code front} speaks ClickHouse's interface,
 * {@code engine} is the native library.
 */
package io.alliancemetrics.embedded;
