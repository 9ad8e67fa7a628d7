-- The records and the figures as of any day, computed by SQL alone from the accepted revisions: independent of the job
-- that writes alliance.kpi, and therefore a check on it. A day is given as a parameter:
--   SELECT * FROM alliance.kpi_as_of(cut_off = '2026-08-15')
-- ClickHouse keeps the comments of a parameterised view's columns in its definition (SHOW CREATE TABLE), but shows its
-- columns neither in system.columns nor in DESCRIBE, because their types may depend on the parameters.

-- What counts of a record on a day: the highest revision recorded by then (in UTC), unless it withdraws the record.

CREATE VIEW alliance.rd_spend_as_of
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
    FROM alliance.rd_spend_revisions
    WHERE toDate32(recorded_at) <= {cut_off:Date32}
    ORDER BY office, record_id, revision DESC
    LIMIT 1 BY office, record_id
)
WHERE NOT retracted
COMMENT 'Money allocated to or spent on R&D as of the day cut_off: the highest revision of each record by then, if not retracted';

CREATE VIEW alliance.fellow_mobility_as_of
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
    FROM alliance.fellow_mobility_revisions
    WHERE toDate32(recorded_at) <= {cut_off:Date32}
    ORDER BY office, record_id, revision DESC
    LIMIT 1 BY office, record_id
)
WHERE NOT retracted
COMMENT 'Fellowships as of the day cut_off: the highest revision of each record by then, if not retracted';

CREATE VIEW alliance.certification_as_of
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
    FROM alliance.certification_revisions
    WHERE toDate32(recorded_at) <= {cut_off:Date32}
    ORDER BY office, record_id, revision DESC
    LIMIT 1 BY office, record_id
)
WHERE NOT retracted
COMMENT 'Certificates of AI models as of the day cut_off: the highest revision of each record by then, if not retracted';

CREATE VIEW alliance.ai_exports_as_of
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
    FROM alliance.ai_exports_revisions
    WHERE toDate32(recorded_at) <= {cut_off:Date32}
    ORDER BY office, record_id, revision DESC
    LIMIT 1 BY office, record_id
)
WHERE NOT retracted
COMMENT 'Exports of AI goods and services as of the day cut_off: the highest revision of each record by then, if not retracted';

CREATE VIEW alliance.membership_as_of
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
    FROM alliance.membership_revisions
    WHERE toDate32(recorded_at) <= {cut_off:Date32}
    ORDER BY office, record_id, revision DESC
    LIMIT 1 BY office, record_id
)
WHERE NOT retracted
COMMENT 'Spans of membership of the alliance as of the day cut_off: the highest revision of each record by then, if not retracted';

CREATE VIEW alliance.fx_rates_as_of
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
    FROM alliance.fx_rates_revisions
    WHERE toDate32(recorded_at) <= {cut_off:Date32}
    ORDER BY office, record_id, revision DESC
    LIMIT 1 BY office, record_id
)
WHERE NOT retracted
COMMENT 'Average exchange rates of a quarter as of the day cut_off: the highest revision of each record by then, if not retracted';

CREATE VIEW alliance.releases_as_of
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
    FROM alliance.releases_revisions
    WHERE toDate32(recorded_at) <= {cut_off:Date32}
    ORDER BY office, record_id, revision DESC
    LIMIT 1 BY office, record_id
)
WHERE NOT retracted
COMMENT 'Releases of figures; each makes a vintage as of the day cut_off: the highest revision of each record by then, if not retracted';

-- The figures of the quarters from 2026-Q1 to the quarter until, as they would be if only a part of the records counted:
-- of spend, exports, fellowships and certificates those of which some revision was recorded by the day known_by, each in
-- its highest revision recorded by the day cut_off; exchange rates as of the day rates_cut_off, memberships as of the day
-- membership_cut_off.
--
-- So what lies between a release with the cut-off day C and the latest figures (L: a day far ahead) is taken apart in
-- steps that each change one thing; known_by, cut_off, rates_cut_off and membership_cut_off are
--   C, C, C, C  the release
--   C, C, C, L  and what memberships have changed
--   C, C, L, L  and what exchange rates have changed
--   C, L, L, L  and what restatements and withdrawals have changed
--   L, L, L, L  and what records filed after the release have changed: the latest figures.
-- Where known_by is not before cut_off it excludes nothing, and costs nothing.
--
-- Quarters are numbers here: year * 4 + quarter of the year - 1, so that the next one is one more.
--
-- How exact this is. Amounts and rates are decimals, but amount / rate is not a finite one. Money is divided to 40
-- decimals (in EUR, and exports in billions of USD), ratios to 40 decimals again: the error of a figure stays below
-- 1e-30 unless a denominator is smaller than a cent. Before a figure is rounded to 6 decimals, half-even, it is
-- rounded to 25: 0.12345649999999999999999999999999999999997 is the exact tie 0.1234565, only computed from thirds.
-- sum, + and * wrap around silently in ClickHouse where they leave 256 bits; divideDecimal and multiplyDecimal
-- complain. So money is converted with these, and what is converted must stay below 1e28 (no sum over areas,
-- currencies and quarters can leave the 36 digits before the point then), or the query fails.
CREATE VIEW alliance.kpi_counterfactual
(
    `kpi` LowCardinality(String) COMMENT 'KPI id, such as rd_expenditure_share',
    `ref_area` LowCardinality(String) COMMENT 'Member, ISO 3166-1 alpha-2, or ALLIANCE',
    `time_period` LowCardinality(String) COMMENT 'Quarter, such as 2026-Q3',
    `vintage` LowCardinality(String) COMMENT 'The day cut_off, such as 2026-08-15',
    `obs_value` Nullable(Decimal(38, 6)) COMMENT 'The figure; NULL if it is missing',
    `unit_measure` LowCardinality(String) COMMENT 'Unit of measure',
    `numerator` Nullable(Decimal(38, 6)) COMMENT 'Numerator of a ratio (money in EUR), rounded for display',
    `denominator` Nullable(Decimal(38, 6)) COMMENT 'Denominator of a ratio (money in EUR), rounded for display',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, O missing',
    `reporting` UInt32 COMMENT 'Members whose figure is not missing',
    `expected` UInt32 COMMENT 'Members in that quarter; 1 for a member',
    `updated_at` DateTime64(3, 'UTC') COMMENT 'When the newest revision that counts was recorded'
)
AS WITH
    2026 * 4 AS first_quarter,
    2024 * 4 AS base_quarter,
    day -> toInt32(toYear(day)) * 4 + toQuarter(day) - 1 AS quarter_of,
    period -> toInt32(substring(period, 1, 4)) * 4 + toInt32(substring(period, 7, 1)) - 1 AS quarter_named,
    quarter_named({until:String}) AS last_quarter,
    range(first_quarter, last_quarter + 1) AS quarters,
    (
        SELECT max(recorded_at)
        FROM
        (
            SELECT recorded_at, {cut_off:Date32} AS last_day FROM alliance.rd_spend_revisions
            UNION ALL
            SELECT recorded_at, {cut_off:Date32} FROM alliance.fellow_mobility_revisions
            UNION ALL
            SELECT recorded_at, {cut_off:Date32} FROM alliance.certification_revisions
            UNION ALL
            SELECT recorded_at, {cut_off:Date32} FROM alliance.ai_exports_revisions
            UNION ALL
            SELECT recorded_at, {membership_cut_off:Date32} FROM alliance.membership_revisions
            UNION ALL
            SELECT recorded_at, {rates_cut_off:Date32} FROM alliance.fx_rates_revisions
            UNION ALL
            SELECT recorded_at, {cut_off:Date32} FROM alliance.releases_revisions
        )
        WHERE toDate32(recorded_at) <= last_day
    ) AS newest,

    -- The catalogue. A member that has reported nothing is missing, unless it is counted: then there is nothing, which
    -- is 0. Where the denominator does not depend on records it is here.
    catalogue AS
    (
        SELECT kpi, unit, kind, is_counted, given_denominator
        FROM values('kpi String, unit String, kind String, is_counted UInt8, given_denominator UInt16',
            ('rd_expenditure_share', 'PERCENT', 'SHARE', 0, 0),
            ('joint_research_allocation_share', 'PERCENT', 'SHARE', 0, 0),
            ('contingency_reserve_share', 'PERCENT', 'SHARE', 0, 0),
            ('cross_border_fellows', 'PERSONS', 'SUM', 1, 0),
            ('talent_mobility_index', 'INDEX', 'INDEX', 1, 5000),
            ('active_fellows', 'PERSONS', 'SUM', 1, 0),
            ('inbound_fellows', 'PERSONS', 'SUM', 1, 0),
            ('certified_models', 'MODELS', 'SUM', 1, 0),
            ('standard_adoption_rate', 'PERCENT', 'SHARE', 1, 1),
            ('audit_compliance_rate', 'PERCENT', 'SHARE', 0, 0),
            ('ai_exports', 'USD_BN', 'SUM', 0, 0),
            ('economic_impact', 'USD_BN', 'SUM', 0, 0),
            ('cumulative_economic_impact', 'USD_BN', 'SUM', 0, 0),
            ('ai_export_growth', 'PERCENT', 'GROWTH', 0, 0),
            ('member_count', 'MEMBERS', 'MEMBERS', 1, 0))
    ),

    -- Members at the end of a quarter: it is not before the one of joining, and before the one of leaving.
    members AS
    (
        SELECT DISTINCT
            toString(ref_area) AS area,
            arrayJoin(arrayFilter(
                q -> q >= quarter_of(joined_on) AND (left_on IS NULL OR q < quarter_of(ifNull(left_on, joined_on))),
                quarters)) AS quarter
        FROM alliance.membership_as_of(cut_off = {membership_cut_off:Date32})
    ),

    -- Units of a currency for 1 EUR. A rate is never 0: 0 stands for none.
    rates AS
    (
        SELECT
            toString(currency) AS rate_currency,
            quarter_named(time_period) AS rate_quarter,
            rate
        FROM alliance.fx_rates_as_of(cut_off = {rates_cut_off:Date32})
        WHERE currency != 'EUR'
        UNION ALL
        SELECT 'EUR', arrayJoin(range(1900 * 4, 2300 * 4)), toDecimal64(1, 8)
    ),

    -- R&D spend by what it is for, in EUR.
    spend AS
    (
        SELECT
            area,
            quarter,
            measure,
            purpose,
            ifNull(rate, 0) = 0 AS lacks_rate,
            divideDecimal(amount, toDecimal256(if(lacks_rate, 1, ifNull(rate, 0)), 8), 40) AS eur,
            is_provisional
        FROM
        (
            SELECT
                toString(ref_area) AS area,
                quarter_of(booked_on) AS quarter,
                toString(measure) AS measure,
                toString(purpose) AS purpose,
                toString(currency) AS currency,
                sum(toDecimal256(amount, 2)) AS amount,
                max(obs_status != 'A') AS is_provisional
            FROM alliance.rd_spend_as_of(cut_off = {cut_off:Date32})
            WHERE (measure = 'ALLOCATION' OR purpose = 'JOINT_RESEARCH')
                AND ({known_by:Date32} >= {cut_off:Date32}
                    OR (office, record_id) IN (SELECT office, record_id FROM alliance.rd_spend_revisions WHERE toDate32(recorded_at) <= {known_by:Date32}))
            GROUP BY area, quarter, measure, purpose, currency
        ) AS amounts
        LEFT JOIN rates ON rate_currency = currency AND rate_quarter = quarter
        WHERE quarter BETWEEN first_quarter AND last_quarter
            AND throwIf(abs(toFloat64(eur)) >= 1e28, 'An amount of R&D spend is too large for kpi_as_of') = 0
    ),

    spend_shares AS
    (
        SELECT
            share.1 AS kpi,
            area,
            quarter,
            share.2 AS numerator,
            allocated AS denominator,
            share.3 AS is_provisional,
            allocated = 0 OR share.4 AS is_missing
        FROM
        (
            SELECT
                area,
                quarter,
                sumIf(eur, measure = 'ALLOCATION') AS allocated,
                maxIf(is_provisional, measure = 'ALLOCATION') AS allocated_provisionally,
                maxIf(lacks_rate, measure = 'ALLOCATION') AS allocated_lacks_rate,
                sumIf(eur, measure = 'ALLOCATION' AND purpose = 'JOINT_RESEARCH') AS allocated_jointly,
                sumIf(eur, measure = 'ALLOCATION' AND purpose = 'CONTINGENCY') AS reserved,
                sumIf(eur, measure = 'EXPENDITURE') AS spent_jointly,
                maxIf(is_provisional, measure = 'EXPENDITURE') AS spent_provisionally,
                maxIf(lacks_rate, measure = 'EXPENDITURE') AS spent_lacks_rate
            FROM spend
            GROUP BY area, quarter
        )
        ARRAY JOIN
            [
                ('rd_expenditure_share', spent_jointly, allocated_provisionally OR spent_provisionally, allocated_lacks_rate OR spent_lacks_rate),
                ('joint_research_allocation_share', allocated_jointly, allocated_provisionally, allocated_lacks_rate),
                ('contingency_reserve_share', reserved, allocated_provisionally, allocated_lacks_rate)
            ] AS share
        WHERE NOT is_missing
    ),

    -- Exports of an area in a quarter, in billions of USD; none where a rate is lacking.
    exports AS
    (
        SELECT area, quarter, sum(usd_bn) AS usd_bn, max(is_provisional) AS is_provisional
        FROM
        (
            SELECT
                area,
                quarter,
                is_provisional,
                currency != 'USD' AND (ifNull(of_currency.rate, 0) = 0 OR ifNull(of_usd.rate, 0) = 0) AS lacks_rate,
                toDecimal256(if(currency = 'USD' OR lacks_rate, 1, ifNull(of_usd.rate, 0)), 8) AS usd_per_eur,
                toDecimal256(if(currency = 'USD' OR lacks_rate, 1, ifNull(of_currency.rate, 0)), 8) AS currency_per_eur,
                divideDecimal(multiplyDecimal(amount, usd_per_eur, 10), currency_per_eur * 1000000000, 40) AS usd_bn
            FROM
            (
                SELECT
                    toString(ref_area) AS area,
                    quarter_named(time_period) AS quarter,
                    toString(currency) AS currency,
                    sum(toDecimal256(amount, 2)) AS amount,
                    max(obs_status != 'A') AS is_provisional
                FROM alliance.ai_exports_as_of(cut_off = {cut_off:Date32})
                WHERE {known_by:Date32} >= {cut_off:Date32}
                    OR (office, record_id) IN (SELECT office, record_id FROM alliance.ai_exports_revisions WHERE toDate32(recorded_at) <= {known_by:Date32})
                GROUP BY area, quarter, currency
            ) AS amounts
            LEFT JOIN rates AS of_currency ON of_currency.rate_currency = currency AND of_currency.rate_quarter = quarter
            LEFT JOIN (SELECT rate_quarter, rate FROM rates WHERE rate_currency = 'USD') AS of_usd ON of_usd.rate_quarter = quarter
            WHERE throwIf(abs(toFloat64(usd_bn)) >= 1e28, 'An amount of AI exports is too large for kpi_as_of') = 0
        )
        GROUP BY area, quarter
        HAVING max(lacks_rate) = 0
    ),

    -- Every quarter's exports go into the figures of several quarters: how many times, with which sign, above or below
    -- the line. A figure exists if all quarters that it needs are there.
    export_uses AS
    (
        SELECT area, usd_bn, is_provisional, use.1 AS kpi, use.2 AS quarter, use.3 AS times_above, use.4 AS times_below
        FROM
        (
            SELECT
                area,
                usd_bn,
                is_provisional,
                quarter AS source,
                source BETWEEN base_quarter AND base_quarter + 3 AS is_base,
                arrayConcat(
                    arrayMap(q -> ('ai_exports', q, 1, 0), arrayFilter(q -> q = source, quarters)),
                    arrayMap(q -> ('economic_impact', q, if(is_base, -1, 1), 0),
                        arrayFilter(q -> is_base OR q BETWEEN source AND source + 3, quarters)),
                    -- A quarter of the base year is taken away once a year since the first quarter.
                    arrayMap(q -> ('cumulative_economic_impact', q, if(is_base, -intDiv(q - first_quarter - source % 4 + 4, 4), 1), 0),
                        arrayFilter(q -> if(is_base, q - first_quarter >= source % 4, source BETWEEN first_quarter AND q), quarters)),
                    arrayMap(q -> ('ai_export_growth', q, NOT is_base, is_base),
                        arrayFilter(q -> if(is_base, q % 4 = source % 4, q = source), quarters))) AS uses
            FROM exports
        )
        ARRAY JOIN uses AS use
    ),

    export_figures AS
    (
        SELECT
            kpi,
            area,
            quarter,
            sum(usd_bn * times_above) AS numerator,
            sum(usd_bn * times_below) AS denominator,
            max(is_provisional) AS is_provisional
        FROM export_uses
        GROUP BY kpi, area, quarter
        HAVING count() = multiIf(
                kpi = 'economic_impact', 8,
                kpi = 'cumulative_economic_impact', quarter - first_quarter + 1 + least(4, quarter - first_quarter + 1),
                kpi = 'ai_export_growth', 2,
                1)
            AND (kpi != 'ai_export_growth' OR denominator != 0)
    ),

    fellowships AS
    (
        SELECT
            fellow_id,
            toString(home_area) AS home,
            toString(host_area) AS host,
            record_id,
            starts_on,
            quarter_of(starts_on) AS first_of_fellowship,
            if(ends_on IS NULL, last_quarter, quarter_of(ifNull(ends_on, starts_on))) AS last_of_fellowship,
            obs_status != 'A' AS is_provisional
        FROM alliance.fellow_mobility_as_of(cut_off = {cut_off:Date32})
        WHERE home_area != host_area
            AND ({known_by:Date32} >= {cut_off:Date32}
                OR (office, record_id) IN (SELECT office, record_id FROM alliance.fellow_mobility_revisions WHERE toDate32(recorded_at) <= {known_by:Date32}))
    ),

    -- A fellow counts for the home area of the first fellowship, from its quarter on. Record ids are ordered as the job
    -- orders them: by UTF-16, which differs from UTF-8 beyond U+FFFF.
    fellows_begun AS
    (
        SELECT
            arrayJoin(['cross_border_fellows', 'talent_mobility_index']) AS kpi,
            area,
            arrayJoin(range(greatest(begins, first_quarter), last_quarter + 1)) AS quarter,
            sum(fellows) AS fellows,
            max(is_provisional) AS is_provisional
        FROM
        (
            SELECT earliest.1 AS area, earliest.2 AS begins, count() AS fellows, max(earliest.3) AS is_provisional
            FROM
            (
                SELECT argMin(
                    (home, first_of_fellowship, is_provisional),
                    (starts_on, convertCharset(record_id, 'UTF-8', 'UTF-16BE'), home)) AS earliest
                FROM fellowships
                GROUP BY fellow_id
            )
            GROUP BY area, begins
        )
        GROUP BY kpi, area, quarter
    ),

    -- Fellows with a fellowship from or to the area that overlaps the quarter.
    fellows_abroad AS
    (
        SELECT kpi, area, quarter, uniqExact(fellow_id) AS fellows, max(is_provisional) AS is_provisional
        FROM
        (
            SELECT
                side.1 AS kpi,
                side.2 AS area,
                fellow_id,
                is_provisional,
                arrayJoin(range(greatest(first_of_fellowship, first_quarter), least(last_of_fellowship, last_quarter) + 1)) AS quarter
            FROM fellowships
            ARRAY JOIN [('active_fellows', home), ('inbound_fellows', host)] AS side
        )
        GROUP BY kpi, area, quarter
    ),

    -- Models with a certificate that is valid on the quarter's last day. Audits later than that are not known yet.
    models AS
    (
        SELECT
            area,
            quarter,
            model_id,
            max(is_provisional) AS is_provisional,
            addMonths(any(last_day), -6) AS six_months_before,
            ifNull(maxIf(safety_audited_on, safety_audited_on <= last_day) > six_months_before, 0)
                AND ifNull(maxIf(bias_audited_on, bias_audited_on <= last_day) > six_months_before, 0)
                AND ifNull(maxIf(privacy_audited_on, privacy_audited_on <= last_day) > six_months_before, 0) AS is_compliant
        FROM
        (
            SELECT
                toString(ref_area) AS area,
                model_id,
                valid_until,
                withdrawn_on,
                safety_audited_on,
                bias_audited_on,
                privacy_audited_on,
                obs_status != 'A' AS is_provisional,
                arrayJoin(range(greatest(quarter_of(issued_on), first_quarter), last_quarter + 1)) AS quarter,
                makeDate32(intDiv(quarter, 4), quarter % 4 * 3 + 3, if(quarter % 4 IN (1, 2), 30, 31)) AS last_day
            FROM alliance.certification_as_of(cut_off = {cut_off:Date32})
            WHERE {known_by:Date32} >= {cut_off:Date32}
                OR (office, record_id) IN (SELECT office, record_id FROM alliance.certification_revisions WHERE toDate32(recorded_at) <= {known_by:Date32})
        )
        WHERE (valid_until IS NULL OR valid_until >= last_day) AND (withdrawn_on IS NULL OR withdrawn_on > last_day)
        GROUP BY area, quarter, model_id
    ),

    model_counts AS
    (
        SELECT count.1 AS kpi, area, quarter, count.2 AS numerator, count.3 AS denominator, is_provisional
        FROM
        (
            SELECT area, quarter, count() AS certified, countIf(is_compliant) AS compliant, max(is_provisional) AS is_provisional
            FROM models
            GROUP BY area, quarter
        )
        ARRAY JOIN
            [
                ('certified_models', certified, 0),
                ('standard_adoption_rate', 1, 0),
                ('audit_compliance_rate', compliant, certified)
            ] AS count
    ),

    -- What areas contribute, members or not. What members are counted for is there with 0 if nobody has reported it.
    contributions AS
    (
        SELECT kpi, area, quarter, numerator, denominator, is_provisional, 1 AS is_reported, 0 AS is_member FROM spend_shares
        UNION ALL
        SELECT kpi, area, quarter, numerator, denominator, is_provisional, 1, 0 FROM export_figures
        UNION ALL
        SELECT kpi, area, quarter, toDecimal256(fellows, 40), toDecimal256(0, 40), is_provisional, 1, 0 FROM fellows_begun
        UNION ALL
        SELECT kpi, area, quarter, toDecimal256(fellows, 40), toDecimal256(0, 40), is_provisional, 1, 0 FROM fellows_abroad
        UNION ALL
        SELECT kpi, area, quarter, toDecimal256(numerator, 40), toDecimal256(denominator, 40), is_provisional, 1, 0 FROM model_counts
        UNION ALL
        SELECT kpi, area, quarter, toDecimal256(kpi = 'member_count', 40), toDecimal256(given_denominator, 40), 0, is_counted, 1
        FROM members CROSS JOIN catalogue
    ),

    of_members AS
    (
        SELECT
            kpi,
            area,
            quarter,
            sum(numerator) AS numerator,
            sum(denominator) AS denominator,
            max(is_provisional) AS is_provisional,
            max(is_reported) AS is_reported
        FROM contributions
        GROUP BY kpi, area, quarter
        HAVING max(is_member) = 1
    ),

    -- A member's figure is a sum over one. The alliance has one in every quarter, with or without members.
    sums AS
    (
        SELECT
            kpi,
            row_area,
            quarter,
            sum(numerator) AS numerator,
            if(kpi = 'talent_mobility_index', max(denominator), sum(denominator)) AS denominator,
            countIf(is_member) AS expected,
            countIf(is_member AND is_reported) AS reporting,
            max(is_provisional) OR reporting < expected AS is_provisional
        FROM
        (
            SELECT kpi, area, quarter, numerator, denominator, is_provisional, is_reported, 1 AS is_member FROM of_members
            UNION ALL
            SELECT kpi, 'ALLIANCE', arrayJoin(quarters), toDecimal256(0, 40), toDecimal256(0, 40), 0, 0, 0 FROM catalogue
        )
        ARRAY JOIN if(kpi = 'member_count' OR NOT is_member, ['ALLIANCE'], [area, 'ALLIANCE']) AS row_area
        GROUP BY kpi, row_area, quarter
    ),

    -- A ratio that no column could hold is not computed. Multiplying by 100 cannot overflow: see above.
    exact AS
    (
        SELECT
            *,
            reporting > 0 OR kpi = 'member_count' AS is_there,
            kind IN ('SHARE', 'INDEX', 'GROWTH') AS is_ratio,
            is_ratio AND (denominator = 0 OR abs(toFloat64(numerator) / toFloat64(denominator)) > 1e31) AS is_beyond,
            divideDecimal(
                if(is_beyond, toDecimal256(0, 40), numerator * if(is_ratio, 100, 1)),
                if(is_beyond OR NOT is_ratio, toDecimal256(1, 40), denominator),
                40) - if(kind = 'GROWTH', 100, 0) AS value
        FROM sums
        INNER JOIN catalogue USING kpi
    ),

    rounded AS
    (
        SELECT
            *,
            roundBankers(roundBankers(value, 25), 6) AS rounded_value,
            roundBankers(roundBankers(numerator, 25), 6) AS rounded_numerator,
            roundBankers(roundBankers(denominator, 25), 6) AS rounded_denominator,
            toDecimal256('100000000000000000000000000000000', 0) AS limit,
            is_there AND NOT is_beyond AND abs(rounded_value) < limit AS has_value
        FROM exact
    )
SELECT
    toLowCardinality(kpi) AS kpi,
    toLowCardinality(row_area) AS ref_area,
    toLowCardinality(concat(toString(intDiv(quarter, 4)), '-Q', toString(quarter % 4 + 1))) AS time_period,
    toLowCardinality(toString({cut_off:Date32})) AS vintage,
    if(has_value, toDecimal128(rounded_value, 6), NULL) AS obs_value,
    toLowCardinality(unit) AS unit_measure,
    if(has_value AND is_ratio AND abs(rounded_numerator) < limit, toDecimal128(rounded_numerator, 6), NULL) AS numerator,
    if(has_value AND is_ratio AND abs(rounded_denominator) < limit, toDecimal128(rounded_denominator, 6), NULL) AS denominator,
    toLowCardinality(multiIf(NOT has_value, 'O', is_provisional, 'P', 'A')) AS obs_status,
    toUInt32(if(has_value, reporting, 0)) AS reporting,
    toUInt32(expected) AS expected,
    assumeNotNull(newest) AS updated_at
FROM rounded
COMMENT 'The KPIs as they would be if records first known after known_by, revisions after cut_off, exchange rates after rates_cut_off and memberships after membership_cut_off did not count';

-- The figures of what counts on the day cut_off, up to the quarter until.
CREATE VIEW alliance.kpi_as_of_until
(
    `kpi` LowCardinality(String) COMMENT 'KPI id, such as rd_expenditure_share',
    `ref_area` LowCardinality(String) COMMENT 'Member, ISO 3166-1 alpha-2, or ALLIANCE',
    `time_period` LowCardinality(String) COMMENT 'Quarter, such as 2026-Q3',
    `vintage` LowCardinality(String) COMMENT 'The day that the figures are as of, such as 2026-08-15',
    `obs_value` Nullable(Decimal(38, 6)) COMMENT 'The figure; NULL if it is missing',
    `unit_measure` LowCardinality(String) COMMENT 'Unit of measure',
    `numerator` Nullable(Decimal(38, 6)) COMMENT 'Numerator of a ratio (money in EUR), rounded for display',
    `denominator` Nullable(Decimal(38, 6)) COMMENT 'Denominator of a ratio (money in EUR), rounded for display',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, O missing',
    `reporting` UInt32 COMMENT 'Members whose figure is not missing',
    `expected` UInt32 COMMENT 'Members in that quarter; 1 for a member',
    `updated_at` DateTime64(3, 'UTC') COMMENT 'When the newest revision that counts was recorded'
)
AS SELECT *
FROM alliance.kpi_counterfactual(
    known_by = {cut_off:Date32},
    cut_off = {cut_off:Date32},
    rates_cut_off = {cut_off:Date32},
    membership_cut_off = {cut_off:Date32},
    until = {until:String})
COMMENT 'The KPIs as of the day cut_off, computed by SQL from the records, up to the quarter until';

-- The same up to the horizon of the day: the latest quarter with an export record, an expenditure or a release by then.
-- A release may be recorded after its cut-off day: its own figures are kpi_as_of_until(cut_off = …, until = its quarter).
-- (It is not made from kpi_as_of_until, because ClickHouse analyses a view once more for each view around it.)
CREATE VIEW alliance.kpi_as_of
(
    `kpi` LowCardinality(String) COMMENT 'KPI id, such as rd_expenditure_share',
    `ref_area` LowCardinality(String) COMMENT 'Member, ISO 3166-1 alpha-2, or ALLIANCE',
    `time_period` LowCardinality(String) COMMENT 'Quarter, such as 2026-Q3',
    `vintage` LowCardinality(String) COMMENT 'The day that the figures are as of, such as 2026-08-15',
    `obs_value` Nullable(Decimal(38, 6)) COMMENT 'The figure; NULL if it is missing',
    `unit_measure` LowCardinality(String) COMMENT 'Unit of measure',
    `numerator` Nullable(Decimal(38, 6)) COMMENT 'Numerator of a ratio (money in EUR), rounded for display',
    `denominator` Nullable(Decimal(38, 6)) COMMENT 'Denominator of a ratio (money in EUR), rounded for display',
    `obs_status` LowCardinality(String) COMMENT 'A normal, P provisional, O missing',
    `reporting` UInt32 COMMENT 'Members whose figure is not missing',
    `expected` UInt32 COMMENT 'Members in that quarter; 1 for a member',
    `updated_at` DateTime64(3, 'UTC') COMMENT 'When the newest revision that counts was recorded'
)
AS WITH
    (
        SELECT max(time_period)
        FROM
        (
            SELECT toString(time_period) AS time_period FROM alliance.ai_exports_as_of(cut_off = {cut_off:Date32})
            UNION ALL
            SELECT concat(toString(toYear(booked_on)), '-Q', toString(toQuarter(booked_on)))
            FROM alliance.rd_spend_as_of(cut_off = {cut_off:Date32})
            WHERE measure = 'EXPENDITURE'
            UNION ALL
            SELECT toString(time_period) FROM alliance.releases_as_of(cut_off = {cut_off:Date32})
        )
    ) AS horizon
SELECT *
FROM alliance.kpi_counterfactual(
    known_by = {cut_off:Date32},
    cut_off = {cut_off:Date32},
    rates_cut_off = {cut_off:Date32},
    membership_cut_off = {cut_off:Date32},
    until = if(ifNull(horizon, '') = '', '1900-Q1', assumeNotNull(horizon)))
COMMENT 'The KPIs as of the day cut_off, computed by SQL from the records: kpi_as_of(cut_off = ''2026-08-15'')';
