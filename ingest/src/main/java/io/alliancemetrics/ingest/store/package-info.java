/** The small databases in which the gateway keeps what it must not forget: tokens and receipts. */
package io.alliancemetrics.ingest.store;
