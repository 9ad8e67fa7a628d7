-- What became of every message: consumed = accepted + duplicate + rejected.

CREATE TABLE alliance.store_record_log
(
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded the message',
    `office` LowCardinality(String) COMMENT 'Office of the topic, empty if the topic names none',
    `feed` LowCardinality(String) COMMENT 'Feed of the topic, empty if the topic names none',
    `record_id` String COMMENT 'Record id, or the message key if the record cannot be read',
    `revision` UInt32 COMMENT 'Revision, 0 if the record cannot be read',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `line` UInt32 COMMENT 'Line of the submitted file, 0 if unknown',
    `disposition` LowCardinality(String) COMMENT 'ACCEPTED, DUPLICATE or REJECTED',
    `rule` LowCardinality(String) COMMENT 'Rule that a rejected record breaks, otherwise empty',
    `message` String COMMENT 'What was found and what was expected, otherwise empty'
)
ENGINE = ReplacingMergeTree
ORDER BY (topic, partition, offset)
COMMENT 'One row for every consumed message, as stored';

CREATE VIEW alliance.record_log
(
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded the message',
    `office` LowCardinality(String) COMMENT 'Office of the topic, empty if the topic names none',
    `feed` LowCardinality(String) COMMENT 'Feed of the topic, empty if the topic names none',
    `record_id` String COMMENT 'Record id, or the message key if the record cannot be read',
    `revision` UInt32 COMMENT 'Revision, 0 if the record cannot be read',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `line` UInt32 COMMENT 'Line of the submitted file, 0 if unknown',
    `disposition` LowCardinality(String) COMMENT 'ACCEPTED, DUPLICATE or REJECTED',
    `rule` LowCardinality(String) COMMENT 'Rule that a rejected record breaks, otherwise empty',
    `message` String COMMENT 'What was found and what was expected, otherwise empty'
)
AS SELECT `topic`, `partition`, `offset`, `recorded_at`, `office`, `feed`, `record_id`, `revision`, `submission_id`, `line`, `disposition`, `rule`, `message`
FROM alliance.store_record_log FINAL
COMMENT 'One row for every consumed message: what became of it and why';
