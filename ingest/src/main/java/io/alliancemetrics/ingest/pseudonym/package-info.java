/** Replaces the ids of fellows by pseudonyms, at the office and before anything is sent. */
package io.alliancemetrics.ingest.pseudonym;
