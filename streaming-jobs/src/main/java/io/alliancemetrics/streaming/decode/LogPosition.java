package io.alliancemetrics.streaming.decode;

/**
 * Where a message stands in the log, and what surrounds it there.
 *
 * @param topic Kafka topic
 * @param partition Kafka partition
 * @param offset Kafka offset
 * @param recordedAt the Kafka timestamp, in milliseconds since 1970
 * @param line the line of the submitted file it came from; 0 if unknown
 */
public record LogPosition(String topic, int partition, long offset, long recordedAt, int line) {}
