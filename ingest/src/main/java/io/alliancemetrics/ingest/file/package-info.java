/** Any file that an office hands in: which format it has, and the reader for it. */
package io.alliancemetrics.ingest.file;
