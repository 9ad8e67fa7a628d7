-- The figures. Rows are absolute, never differences: whichever version of a row is the highest is the right one.

CREATE TABLE alliance.store_kpi
(
    `kpi` LowCardinality(String) COMMENT 'KPI id, such as rd_expenditure_share',
    `ref_area` LowCardinality(String) COMMENT 'Member, ISO 3166-1 alpha-2, or ALLIANCE',
    `time_period` LowCardinality(String) COMMENT 'Quarter, such as 2026-Q3',
    `vintage` LowCardinality(String) COMMENT 'latest, or the quarter of the release whose cut-off day applies',
    `obs_value` Nullable(Decimal(38, 6)) COMMENT 'The figure; NULL if it is missing',
    `unit_measure` LowCardinality(String) COMMENT 'Unit of measure',
    `numerator` Nullable(Decimal(38, 6)) COMMENT 'Numerator of a ratio (money in EUR), rounded for display',
    `denominator` Nullable(Decimal(38, 6)) COMMENT 'Denominator of a ratio (money in EUR), rounded for display',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, O missing',
    `reporting` UInt32 COMMENT 'Members whose figure is not missing',
    `expected` UInt32 COMMENT 'Members in that quarter; 1 for a member',
    `updated_at` DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC') COMMENT 'When the row was last written',
    `version` UInt64 COMMENT 'The writer''s lineage and checkpoint; the highest wins',
    `is_deleted` UInt8 COMMENT '1 if the row exists no longer'
)
ENGINE = ReplacingMergeTree(version, is_deleted)
ORDER BY (vintage, kpi, ref_area, time_period)
COMMENT 'The KPIs in every version written, as stored';

CREATE VIEW alliance.kpi
(
    `kpi` LowCardinality(String) COMMENT 'KPI id, such as rd_expenditure_share',
    `ref_area` LowCardinality(String) COMMENT 'Member, ISO 3166-1 alpha-2, or ALLIANCE',
    `time_period` LowCardinality(String) COMMENT 'Quarter, such as 2026-Q3',
    `vintage` LowCardinality(String) COMMENT 'latest, or the quarter of the release whose cut-off day applies',
    `obs_value` Nullable(Decimal(38, 6)) COMMENT 'The figure; NULL if it is missing',
    `unit_measure` LowCardinality(String) COMMENT 'Unit of measure',
    `numerator` Nullable(Decimal(38, 6)) COMMENT 'Numerator of a ratio (money in EUR), rounded for display',
    `denominator` Nullable(Decimal(38, 6)) COMMENT 'Denominator of a ratio (money in EUR), rounded for display',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, O missing',
    `reporting` UInt32 COMMENT 'Members whose figure is not missing',
    `expected` UInt32 COMMENT 'Members in that quarter; 1 for a member',
    `updated_at` DateTime64(3, 'UTC') COMMENT 'When the row was last written'
)
AS SELECT `kpi`, `ref_area`, `time_period`, `vintage`, `obs_value`, `unit_measure`, `numerator`, `denominator`, `obs_status`, `reporting`, `expected`, `updated_at`
FROM alliance.store_kpi FINAL
COMMENT 'The KPIs of every member and of the alliance, by quarter and vintage';

CREATE TABLE alliance.store_kpi_progress
(
    `id` UInt8 COMMENT 'Always 0: there is one row',
    `messages` UInt64 COMMENT 'Messages of the log that the figures account for',
    `version` UInt64 COMMENT 'The writer''s lineage and checkpoint',
    `updated_at` DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC') COMMENT 'When the figures were last written'
)
ENGINE = ReplacingMergeTree(version)
ORDER BY id
COMMENT 'How far the figures have come, as stored';

CREATE VIEW alliance.kpi_progress
(
    `messages` UInt64 COMMENT 'Messages of the log that the figures account for',
    `version` UInt64 COMMENT 'The writer''s lineage and checkpoint',
    `updated_at` DateTime64(3, 'UTC') COMMENT 'When the figures were last written'
)
AS SELECT `messages`, `version`, `updated_at`
FROM alliance.store_kpi_progress FINAL
COMMENT 'How many messages of the log the figures account for';

CREATE VIEW alliance.kpi_targets
(
    `kpi` String COMMENT 'KPI id',
    `target` Decimal(38, 6) COMMENT 'Value to reach, in the KPI''s unit',
    `direction` String COMMENT 'Where the KPI should go: INCREASE or DECREASE',
    `comparison` String COMMENT 'AT_LEAST, MORE_THAN or EQUAL_TO the target',
    `due_period` Nullable(String) COMMENT 'Quarter by which, NULL if it holds for every quarter'
)
AS SELECT *
FROM values('kpi String, target Decimal(38, 6), direction String, comparison String, due_period Nullable(String)',
    ('rd_expenditure_share', 15, 'INCREASE', 'AT_LEAST', NULL),
    ('talent_mobility_index', 100, 'INCREASE', 'AT_LEAST', '2028-Q4'),
    ('standard_adoption_rate', 80, 'INCREASE', 'MORE_THAN', '2028-Q4'),
    ('economic_impact', 30, 'INCREASE', 'AT_LEAST', '2030-Q4'),
    ('cumulative_economic_impact', 50, 'INCREASE', 'AT_LEAST', '2029-Q4'),
    ('certified_models', 12, 'INCREASE', 'AT_LEAST', '2027-Q4'),
    ('member_count', 20, 'INCREASE', 'AT_LEAST', '2029-Q4'),
    ('contingency_reserve_share', 10, 'INCREASE', 'AT_LEAST', NULL),
    ('audit_compliance_rate', 100, 'INCREASE', 'EQUAL_TO', NULL))
COMMENT 'What the council wants the KPIs to reach';

CREATE VIEW alliance.mobility_corridors
(
    `home_area` LowCardinality(String) COMMENT 'Area that sends the fellows',
    `host_area` LowCardinality(String) COMMENT 'Area that receives them',
    `time_period` String COMMENT 'Quarter, such as 2026-Q3',
    `active_fellows` UInt64 COMMENT 'Distinct fellows with such a fellowship at some time of the quarter'
)
AS WITH
    2026 * 4 AS first_quarter,
    (
        SELECT max(toUInt32(substring(time_period, 1, 4)) * 4 + toUInt32(substring(time_period, 7, 1)))
        FROM alliance.store_kpi FINAL
        WHERE vintage = 'latest'
    ) AS after_horizon
SELECT
    home_area,
    host_area,
    concat(toString(intDiv(quarter, 4)), '-Q', toString(quarter % 4 + 1)) AS time_period,
    uniqExact(fellow_id) AS active_fellows
FROM
(
    SELECT
        home_area,
        host_area,
        fellow_id,
        toUInt32(toYear(starts_on)) * 4 + toQuarter(starts_on) - 1 AS begins,
        if(ends_on IS NULL, after_horizon, toUInt32(toYear(assumeNotNull(ends_on))) * 4 + toQuarter(assumeNotNull(ends_on))) AS after_end,
        arrayJoin(range(toUInt32(greatest(begins, first_quarter)), toUInt32(least(after_end, after_horizon)))) AS quarter
    FROM alliance.fellow_mobility
    WHERE home_area != host_area
)
GROUP BY home_area, host_area, quarter
COMMENT 'Active fellows by corridor (home to host area) and quarter';
