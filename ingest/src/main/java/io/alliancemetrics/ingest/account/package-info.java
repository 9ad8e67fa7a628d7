/** Who may submit: the offices' tokens and the short-lived sessions of the web page. */
package io.alliancemetrics.ingest.account;
