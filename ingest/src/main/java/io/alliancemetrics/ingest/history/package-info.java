/** What the gateway remembers of every submission: its stages, its receipt, and which retry belongs to which. */
package io.alliancemetrics.ingest.history;
