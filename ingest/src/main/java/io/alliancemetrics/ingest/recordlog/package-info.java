/** What became of an office's records, read from the tables that the job writes. */
package io.alliancemetrics.ingest.recordlog;
