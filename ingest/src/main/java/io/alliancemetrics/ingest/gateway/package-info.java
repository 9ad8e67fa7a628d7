/**
 * The HTTP service that offices hand their files in to. {@code Gateway} puts it together: handlers (HTTP) → {@code Intake}
 * (one submission from its arrival to the log) → {@code history} and {@code submission}; {@code Accountant} follows what
 * the job makes of it. {@code json} has the shapes of the answers.
 */
package io.alliancemetrics.ingest.gateway;
