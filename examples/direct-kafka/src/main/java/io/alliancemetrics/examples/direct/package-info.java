/** An office's system that writes its records to Kafka itself: read {@code DirectProducer} first. */
package io.alliancemetrics.examples.direct;
