/** Writes records to the log, makes its topics, and decides who may use them. */
package io.alliancemetrics.ingest.kafka;
