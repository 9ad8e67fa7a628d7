/** What is handed out to offices as files: templates, lists of errors, annotated workbooks, receipts as JSON. */
package io.alliancemetrics.ingest.handout;
