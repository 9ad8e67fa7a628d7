/** The submission of one file: read, check, publish, and say in a receipt what became of every row. */
package io.alliancemetrics.ingest.submission;
