/** Folders of files that are submitted as of the days on which they were, or would have been, reported. */
package io.alliancemetrics.ingest.scenario;
