/** From the bytes of a text file to its characters: which encoding it is in, and where it is in none. */
package io.alliancemetrics.ingest.text;
