-- The records behind the figures. Tables named store_* are written by the job; everybody else reads the views, which
-- hide that a row may be stored twice for a while (the job writes at least once, with identical rows).

CREATE TABLE alliance.store_rd_spend
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `retracted` Bool COMMENT 'True if this revision withdraws the record',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `ref_area` LowCardinality(String) COMMENT 'Reference area, ISO 3166-1 alpha-2',
    `measure` LowCardinality(String) COMMENT 'ALLOCATION or EXPENDITURE',
    `purpose` LowCardinality(String) COMMENT 'What the money is for',
    `programme` LowCardinality(String) COMMENT 'Programme, empty if none',
    `booked_on` Date32 COMMENT 'Day of the booking; decides the quarter',
    `amount` Decimal(18, 2) COMMENT 'Amount in units of the currency',
    `currency` LowCardinality(String) COMMENT 'ISO 4217',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
ENGINE = ReplacingMergeTree
ORDER BY (office, record_id, revision)
COMMENT 'Money allocated to or spent on R&D: every accepted revision, as stored';

CREATE VIEW alliance.rd_spend_revisions
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `retracted` Bool COMMENT 'True if this revision withdraws the record',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `ref_area` LowCardinality(String) COMMENT 'Reference area, ISO 3166-1 alpha-2',
    `measure` LowCardinality(String) COMMENT 'ALLOCATION or EXPENDITURE',
    `purpose` LowCardinality(String) COMMENT 'What the money is for',
    `programme` LowCardinality(String) COMMENT 'Programme, empty if none',
    `booked_on` Date32 COMMENT 'Day of the booking; decides the quarter',
    `amount` Decimal(18, 2) COMMENT 'Amount in units of the currency',
    `currency` LowCardinality(String) COMMENT 'ISO 4217',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
AS SELECT `office`, `record_id`, `revision`, `retracted`, `obs_status`, `ref_area`, `measure`, `purpose`, `programme`, `booked_on`, `amount`, `currency`, `recorded_at`, `submission_id`, `topic`, `partition`, `offset`
FROM alliance.store_rd_spend FINAL
COMMENT 'Money allocated to or spent on R&D: every accepted revision, with where it stands in the log';

CREATE VIEW alliance.rd_spend
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `ref_area` LowCardinality(String) COMMENT 'Reference area, ISO 3166-1 alpha-2',
    `measure` LowCardinality(String) COMMENT 'ALLOCATION or EXPENDITURE',
    `purpose` LowCardinality(String) COMMENT 'What the money is for',
    `programme` LowCardinality(String) COMMENT 'Programme, empty if none',
    `booked_on` Date32 COMMENT 'Day of the booking; decides the quarter',
    `amount` Decimal(18, 2) COMMENT 'Amount in units of the currency',
    `currency` LowCardinality(String) COMMENT 'ISO 4217',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
AS SELECT `office`, `record_id`, `revision`, `obs_status`, `ref_area`, `measure`, `purpose`, `programme`, `booked_on`, `amount`, `currency`, `recorded_at`, `submission_id`, `topic`, `partition`, `offset`
FROM
(
    SELECT *
    FROM alliance.store_rd_spend FINAL
    ORDER BY office, record_id, revision DESC
    LIMIT 1 BY office, record_id
)
WHERE NOT retracted
COMMENT 'Money allocated to or spent on R&D: the latest revision of each record that is not retracted';

CREATE TABLE alliance.store_fellow_mobility
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `retracted` Bool COMMENT 'True if this revision withdraws the record',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `fellow_id` String COMMENT 'Pseudonym of the fellow',
    `home_area` LowCardinality(String) COMMENT 'Area that sends the fellow',
    `host_area` LowCardinality(String) COMMENT 'Area that receives the fellow',
    `programme` LowCardinality(String) COMMENT 'Programme, empty if none',
    `starts_on` Date32 COMMENT 'First day',
    `ends_on` Nullable(Date32) COMMENT 'Last day, NULL while open-ended',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
ENGINE = ReplacingMergeTree
ORDER BY (office, record_id, revision)
COMMENT 'Fellowships: every accepted revision, as stored';

CREATE VIEW alliance.fellow_mobility_revisions
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `retracted` Bool COMMENT 'True if this revision withdraws the record',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `fellow_id` String COMMENT 'Pseudonym of the fellow',
    `home_area` LowCardinality(String) COMMENT 'Area that sends the fellow',
    `host_area` LowCardinality(String) COMMENT 'Area that receives the fellow',
    `programme` LowCardinality(String) COMMENT 'Programme, empty if none',
    `starts_on` Date32 COMMENT 'First day',
    `ends_on` Nullable(Date32) COMMENT 'Last day, NULL while open-ended',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
AS SELECT `office`, `record_id`, `revision`, `retracted`, `obs_status`, `fellow_id`, `home_area`, `host_area`, `programme`, `starts_on`, `ends_on`, `recorded_at`, `submission_id`, `topic`, `partition`, `offset`
FROM alliance.store_fellow_mobility FINAL
COMMENT 'Fellowships: every accepted revision, with where it stands in the log';

CREATE VIEW alliance.fellow_mobility
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `fellow_id` String COMMENT 'Pseudonym of the fellow',
    `home_area` LowCardinality(String) COMMENT 'Area that sends the fellow',
    `host_area` LowCardinality(String) COMMENT 'Area that receives the fellow',
    `programme` LowCardinality(String) COMMENT 'Programme, empty if none',
    `starts_on` Date32 COMMENT 'First day',
    `ends_on` Nullable(Date32) COMMENT 'Last day, NULL while open-ended',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
AS SELECT `office`, `record_id`, `revision`, `obs_status`, `fellow_id`, `home_area`, `host_area`, `programme`, `starts_on`, `ends_on`, `recorded_at`, `submission_id`, `topic`, `partition`, `offset`
FROM
(
    SELECT *
    FROM alliance.store_fellow_mobility FINAL
    ORDER BY office, record_id, revision DESC
    LIMIT 1 BY office, record_id
)
WHERE NOT retracted
COMMENT 'Fellowships: the latest revision of each record that is not retracted';

CREATE TABLE alliance.store_certification
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `retracted` Bool COMMENT 'True if this revision withdraws the record',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `ref_area` LowCardinality(String) COMMENT 'Reference area, ISO 3166-1 alpha-2',
    `model_id` String COMMENT 'Model within the area',
    `holder` String COMMENT 'Organisation that holds the certificate',
    `certification_body` LowCardinality(String) COMMENT 'Body that issued it',
    `issued_on` Date32 COMMENT 'Valid from this day',
    `valid_until` Nullable(Date32) COMMENT 'Last day of validity, NULL if it has no end',
    `withdrawn_on` Nullable(Date32) COMMENT 'Withdrawn from this day, NULL if it is not',
    `safety_audited_on` Nullable(Date32) COMMENT 'Latest safety audit',
    `bias_audited_on` Nullable(Date32) COMMENT 'Latest bias audit',
    `privacy_audited_on` Nullable(Date32) COMMENT 'Latest privacy audit',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
ENGINE = ReplacingMergeTree
ORDER BY (office, record_id, revision)
COMMENT 'Certificates of AI models: every accepted revision, as stored';

CREATE VIEW alliance.certification_revisions
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `retracted` Bool COMMENT 'True if this revision withdraws the record',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `ref_area` LowCardinality(String) COMMENT 'Reference area, ISO 3166-1 alpha-2',
    `model_id` String COMMENT 'Model within the area',
    `holder` String COMMENT 'Organisation that holds the certificate',
    `certification_body` LowCardinality(String) COMMENT 'Body that issued it',
    `issued_on` Date32 COMMENT 'Valid from this day',
    `valid_until` Nullable(Date32) COMMENT 'Last day of validity, NULL if it has no end',
    `withdrawn_on` Nullable(Date32) COMMENT 'Withdrawn from this day, NULL if it is not',
    `safety_audited_on` Nullable(Date32) COMMENT 'Latest safety audit',
    `bias_audited_on` Nullable(Date32) COMMENT 'Latest bias audit',
    `privacy_audited_on` Nullable(Date32) COMMENT 'Latest privacy audit',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
AS SELECT `office`, `record_id`, `revision`, `retracted`, `obs_status`, `ref_area`, `model_id`, `holder`, `certification_body`, `issued_on`, `valid_until`, `withdrawn_on`, `safety_audited_on`, `bias_audited_on`, `privacy_audited_on`, `recorded_at`, `submission_id`, `topic`, `partition`, `offset`
FROM alliance.store_certification FINAL
COMMENT 'Certificates of AI models: every accepted revision, with where it stands in the log';

CREATE VIEW alliance.certification
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `ref_area` LowCardinality(String) COMMENT 'Reference area, ISO 3166-1 alpha-2',
    `model_id` String COMMENT 'Model within the area',
    `holder` String COMMENT 'Organisation that holds the certificate',
    `certification_body` LowCardinality(String) COMMENT 'Body that issued it',
    `issued_on` Date32 COMMENT 'Valid from this day',
    `valid_until` Nullable(Date32) COMMENT 'Last day of validity, NULL if it has no end',
    `withdrawn_on` Nullable(Date32) COMMENT 'Withdrawn from this day, NULL if it is not',
    `safety_audited_on` Nullable(Date32) COMMENT 'Latest safety audit',
    `bias_audited_on` Nullable(Date32) COMMENT 'Latest bias audit',
    `privacy_audited_on` Nullable(Date32) COMMENT 'Latest privacy audit',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
AS SELECT `office`, `record_id`, `revision`, `obs_status`, `ref_area`, `model_id`, `holder`, `certification_body`, `issued_on`, `valid_until`, `withdrawn_on`, `safety_audited_on`, `bias_audited_on`, `privacy_audited_on`, `recorded_at`, `submission_id`, `topic`, `partition`, `offset`
FROM
(
    SELECT *
    FROM alliance.store_certification FINAL
    ORDER BY office, record_id, revision DESC
    LIMIT 1 BY office, record_id
)
WHERE NOT retracted
COMMENT 'Certificates of AI models: the latest revision of each record that is not retracted';

CREATE TABLE alliance.store_ai_exports
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `retracted` Bool COMMENT 'True if this revision withdraws the record',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `ref_area` LowCardinality(String) COMMENT 'Reference area, ISO 3166-1 alpha-2',
    `time_period` LowCardinality(String) COMMENT 'Quarter, such as 2026-Q3',
    `category` LowCardinality(String) COMMENT 'SOFTWARE, SERVICES or HARDWARE',
    `amount` Decimal(18, 2) COMMENT 'Amount in units of the currency',
    `currency` LowCardinality(String) COMMENT 'ISO 4217',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
ENGINE = ReplacingMergeTree
ORDER BY (office, record_id, revision)
COMMENT 'Exports of AI goods and services: every accepted revision, as stored';

CREATE VIEW alliance.ai_exports_revisions
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `retracted` Bool COMMENT 'True if this revision withdraws the record',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `ref_area` LowCardinality(String) COMMENT 'Reference area, ISO 3166-1 alpha-2',
    `time_period` LowCardinality(String) COMMENT 'Quarter, such as 2026-Q3',
    `category` LowCardinality(String) COMMENT 'SOFTWARE, SERVICES or HARDWARE',
    `amount` Decimal(18, 2) COMMENT 'Amount in units of the currency',
    `currency` LowCardinality(String) COMMENT 'ISO 4217',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
AS SELECT `office`, `record_id`, `revision`, `retracted`, `obs_status`, `ref_area`, `time_period`, `category`, `amount`, `currency`, `recorded_at`, `submission_id`, `topic`, `partition`, `offset`
FROM alliance.store_ai_exports FINAL
COMMENT 'Exports of AI goods and services: every accepted revision, with where it stands in the log';

CREATE VIEW alliance.ai_exports
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `ref_area` LowCardinality(String) COMMENT 'Reference area, ISO 3166-1 alpha-2',
    `time_period` LowCardinality(String) COMMENT 'Quarter, such as 2026-Q3',
    `category` LowCardinality(String) COMMENT 'SOFTWARE, SERVICES or HARDWARE',
    `amount` Decimal(18, 2) COMMENT 'Amount in units of the currency',
    `currency` LowCardinality(String) COMMENT 'ISO 4217',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
AS SELECT `office`, `record_id`, `revision`, `obs_status`, `ref_area`, `time_period`, `category`, `amount`, `currency`, `recorded_at`, `submission_id`, `topic`, `partition`, `offset`
FROM
(
    SELECT *
    FROM alliance.store_ai_exports FINAL
    ORDER BY office, record_id, revision DESC
    LIMIT 1 BY office, record_id
)
WHERE NOT retracted
COMMENT 'Exports of AI goods and services: the latest revision of each record that is not retracted';

CREATE TABLE alliance.store_membership
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `retracted` Bool COMMENT 'True if this revision withdraws the record',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `ref_area` LowCardinality(String) COMMENT 'The member, ISO 3166-1 alpha-2',
    `joined_on` Date32 COMMENT 'First day of membership',
    `left_on` Nullable(Date32) COMMENT 'First day without, NULL while a member',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
ENGINE = ReplacingMergeTree
ORDER BY (office, record_id, revision)
COMMENT 'Spans of membership of the alliance: every accepted revision, as stored';

CREATE VIEW alliance.membership_revisions
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `retracted` Bool COMMENT 'True if this revision withdraws the record',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `ref_area` LowCardinality(String) COMMENT 'The member, ISO 3166-1 alpha-2',
    `joined_on` Date32 COMMENT 'First day of membership',
    `left_on` Nullable(Date32) COMMENT 'First day without, NULL while a member',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
AS SELECT `office`, `record_id`, `revision`, `retracted`, `obs_status`, `ref_area`, `joined_on`, `left_on`, `recorded_at`, `submission_id`, `topic`, `partition`, `offset`
FROM alliance.store_membership FINAL
COMMENT 'Spans of membership of the alliance: every accepted revision, with where it stands in the log';

CREATE VIEW alliance.membership
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `ref_area` LowCardinality(String) COMMENT 'The member, ISO 3166-1 alpha-2',
    `joined_on` Date32 COMMENT 'First day of membership',
    `left_on` Nullable(Date32) COMMENT 'First day without, NULL while a member',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
AS SELECT `office`, `record_id`, `revision`, `obs_status`, `ref_area`, `joined_on`, `left_on`, `recorded_at`, `submission_id`, `topic`, `partition`, `offset`
FROM
(
    SELECT *
    FROM alliance.store_membership FINAL
    ORDER BY office, record_id, revision DESC
    LIMIT 1 BY office, record_id
)
WHERE NOT retracted
COMMENT 'Spans of membership of the alliance: the latest revision of each record that is not retracted';

CREATE TABLE alliance.store_fx_rates
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `retracted` Bool COMMENT 'True if this revision withdraws the record',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `currency` LowCardinality(String) COMMENT 'ISO 4217',
    `time_period` LowCardinality(String) COMMENT 'Quarter, such as 2026-Q1',
    `rate` Decimal(18, 8) COMMENT 'Units of the currency for 1 EUR',
    `rate_type` LowCardinality(String) COMMENT 'PERIOD_AVERAGE',
    `source` String COMMENT 'Publisher of the rate',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
ENGINE = ReplacingMergeTree
ORDER BY (office, record_id, revision)
COMMENT 'Average exchange rates of a quarter: every accepted revision, as stored';

CREATE VIEW alliance.fx_rates_revisions
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `retracted` Bool COMMENT 'True if this revision withdraws the record',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `currency` LowCardinality(String) COMMENT 'ISO 4217',
    `time_period` LowCardinality(String) COMMENT 'Quarter, such as 2026-Q1',
    `rate` Decimal(18, 8) COMMENT 'Units of the currency for 1 EUR',
    `rate_type` LowCardinality(String) COMMENT 'PERIOD_AVERAGE',
    `source` String COMMENT 'Publisher of the rate',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
AS SELECT `office`, `record_id`, `revision`, `retracted`, `obs_status`, `currency`, `time_period`, `rate`, `rate_type`, `source`, `recorded_at`, `submission_id`, `topic`, `partition`, `offset`
FROM alliance.store_fx_rates FINAL
COMMENT 'Average exchange rates of a quarter: every accepted revision, with where it stands in the log';

CREATE VIEW alliance.fx_rates
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `currency` LowCardinality(String) COMMENT 'ISO 4217',
    `time_period` LowCardinality(String) COMMENT 'Quarter, such as 2026-Q1',
    `rate` Decimal(18, 8) COMMENT 'Units of the currency for 1 EUR',
    `rate_type` LowCardinality(String) COMMENT 'PERIOD_AVERAGE',
    `source` String COMMENT 'Publisher of the rate',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
AS SELECT `office`, `record_id`, `revision`, `obs_status`, `currency`, `time_period`, `rate`, `rate_type`, `source`, `recorded_at`, `submission_id`, `topic`, `partition`, `offset`
FROM
(
    SELECT *
    FROM alliance.store_fx_rates FINAL
    ORDER BY office, record_id, revision DESC
    LIMIT 1 BY office, record_id
)
WHERE NOT retracted
COMMENT 'Average exchange rates of a quarter: the latest revision of each record that is not retracted';

CREATE TABLE alliance.store_releases
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `retracted` Bool COMMENT 'True if this revision withdraws the record',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `time_period` LowCardinality(String) COMMENT 'The quarter released; names the vintage',
    `cut_off_on` Date32 COMMENT 'Last recorded day (UTC) that counts',
    `title` String COMMENT 'Title for readers',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
ENGINE = ReplacingMergeTree
ORDER BY (office, record_id, revision)
COMMENT 'Releases of figures; each makes a vintage: every accepted revision, as stored';

CREATE VIEW alliance.releases_revisions
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `retracted` Bool COMMENT 'True if this revision withdraws the record',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `time_period` LowCardinality(String) COMMENT 'The quarter released; names the vintage',
    `cut_off_on` Date32 COMMENT 'Last recorded day (UTC) that counts',
    `title` String COMMENT 'Title for readers',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
AS SELECT `office`, `record_id`, `revision`, `retracted`, `obs_status`, `time_period`, `cut_off_on`, `title`, `recorded_at`, `submission_id`, `topic`, `partition`, `offset`
FROM alliance.store_releases FINAL
COMMENT 'Releases of figures; each makes a vintage: every accepted revision, with where it stands in the log';

CREATE VIEW alliance.releases
(
    `office` LowCardinality(String) COMMENT 'Office that reported it: the area in lower case, or secretariat',
    `record_id` String COMMENT 'Identifies the record within office and feed',
    `revision` UInt32 COMMENT '1 or more; the highest counts',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, E estimated',
    `time_period` LowCardinality(String) COMMENT 'The quarter released; names the vintage',
    `cut_off_on` Date32 COMMENT 'Last recorded day (UTC) that counts',
    `title` String COMMENT 'Title for readers',
    `recorded_at` DateTime64(3, 'UTC') COMMENT 'When the broker recorded it; its UTC date is the recorded day',
    `submission_id` String COMMENT 'Submission it came with, empty if none',
    `topic` LowCardinality(String) COMMENT 'Kafka topic',
    `partition` Int32 COMMENT 'Kafka partition',
    `offset` Int64 COMMENT 'Kafka offset'
)
AS SELECT `office`, `record_id`, `revision`, `obs_status`, `time_period`, `cut_off_on`, `title`, `recorded_at`, `submission_id`, `topic`, `partition`, `offset`
FROM
(
    SELECT *
    FROM alliance.store_releases FINAL
    ORDER BY office, record_id, revision DESC
    LIMIT 1 BY office, record_id
)
WHERE NOT retracted
COMMENT 'Releases of figures; each makes a vintage: the latest revision of each record that is not retracted';
