/** Reads JSON and JSON Lines. */
package io.alliancemetrics.ingest.json;
