/** From the cells of a row to a record that keeps all rules, or to everything that is wrong with the row. */
package io.alliancemetrics.ingest.record;
