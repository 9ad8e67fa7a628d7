/** Prepares servers of others for the alliance: topics, users and rights on Kafka, tables, roles and users on ClickHouse. */
package io.alliancemetrics.cli.provision;
