/** Writes records to the log, and makes its topics. */
package io.alliancemetrics.ingest.kafka;
