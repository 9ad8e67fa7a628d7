/** Reads CSV files. */
package io.alliancemetrics.ingest.csv;
