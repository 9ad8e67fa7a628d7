/**
 * From an office's file to records in Kafka, with a receipt. The way is {@code csv} (a reader) → {@link
 * io.alliancemetrics.ingest.Row} → {@code record} (cells to a checked record) → {@code kafka} (the log), put together in
 * {@code submission}; {@code scenario} submits whole folders. This package holds the words that all of them share;
 * {@code csv}, {@code record} and {@code kafka} know nothing of each other.
 */
package io.alliancemetrics.ingest;
