-- Four members, of whom KE joined in the second quarter; two releases; whatever a panel tells apart is here once.

INSERT INTO alliance.store_membership (office, record_id, revision, retracted, obs_status, ref_area, joined_on, left_on, recorded_at, submission_id, topic, partition, offset)
SELECT 'secretariat', concat('m-', area), 1, false, 'A', area, if(area = 'KE', toDate32('2026-04-15'), toDate32('2026-01-01')), NULL,
    toDateTime64('2026-01-02 12:00:00', 3, 'UTC'), '', 'alliance.secretariat.membership', 0, number
FROM (SELECT number, ['FR', 'JP', 'KE', 'KR'][number + 1] AS area FROM numbers(4));

INSERT INTO alliance.store_releases (office, record_id, revision, retracted, obs_status, time_period, cut_off_on, title, recorded_at, submission_id, topic, partition, offset) VALUES
    ('secretariat', '2026-Q1', 1, false, 'A', '2026-Q1', '2026-05-15', 'First quarter', '2026-05-15 12:00:00', '', 'alliance.secretariat.releases', 0, 0),
    ('secretariat', '2026-Q2', 1, false, 'A', '2026-Q2', '2026-08-15', 'Second quarter', '2026-08-15 12:00:00', '', 'alliance.secretariat.releases', 0, 1);

INSERT INTO alliance.store_fx_rates (office, record_id, revision, retracted, obs_status, currency, time_period, rate, rate_type, source, recorded_at, submission_id, topic, partition, offset)
SELECT 'secretariat', concat('USD-', quarter), 1, false, 'A', 'USD', quarter, toDecimal64('1.10', 8), 'PERIOD_AVERAGE', 'test',
    toDateTime64('2026-01-02 12:00:00', 3, 'UTC'), '', 'alliance.secretariat.fx-rates', 0, number
FROM (SELECT number, concat(toString(2024 + intDiv(number, 4)), '-Q', toString(number % 4 + 1)) AS quarter FROM numbers(12));

-- Every member's money in both quarters; KE's second quarter is missing until after its cut-off, and KR restates its own.
INSERT INTO alliance.store_rd_spend (office, record_id, revision, retracted, obs_status, ref_area, measure, purpose, programme, booked_on, amount, currency, recorded_at, submission_id, topic, partition, offset)
SELECT lower(area), concat(area, toString(month), measure), 1, false, 'A', area, measure, 'JOINT_RESEARCH', '',
    makeDate32(2026, month, 10), if(measure = 'ALLOCATION', 1000, 100 + 20 * number), 'EUR',
    toDateTime64(multiIf(month = 2, '2026-04-20 12:00:00', area = 'KE', '2026-08-20 12:00:00', '2026-07-20 12:00:00'), 3, 'UTC'), '',
    concat('alliance.', lower(area), '.rd-spend'), 0, month * 10 + (measure = 'ALLOCATION')
FROM (SELECT number, ['FR', 'JP', 'KE', 'KR'][number + 1] AS area FROM numbers(4)) AS areas
CROSS JOIN (SELECT arrayJoin([2, 5]) AS month) AS months
CROSS JOIN (SELECT arrayJoin(['ALLOCATION', 'EXPENDITURE']) AS measure) AS measures;

INSERT INTO alliance.store_rd_spend (office, record_id, revision, retracted, obs_status, ref_area, measure, purpose, programme, booked_on, amount, currency, recorded_at, submission_id, topic, partition, offset) VALUES
    ('kr', 'KR2EXPENDITURE', 2, false, 'P', 'KR', 'EXPENDITURE', 'JOINT_RESEARCH', '', '2026-02-10', 200, 'EUR', '2026-08-01 12:00:00', '', 'alliance.kr.rd-spend', 0, 90),
    ('kr', 'KR5EXPENDITURE', 2, false, 'A', 'KR', 'EXPENDITURE', 'JOINT_RESEARCH', '', '2026-05-10', 300, 'EUR', '2026-08-25 12:00:00', '', 'alliance.kr.rd-spend', 0, 91),
    ('fr', 'FR5RESERVE', 1, false, 'A', 'FR', 'ALLOCATION', 'CONTINGENCY', '', '2026-05-10', 500, 'EUR', '2026-07-20 12:00:00', '', 'alliance.fr.rd-spend', 0, 92);

-- Exports: JP has none of the second quarter.
INSERT INTO alliance.store_ai_exports (office, record_id, revision, retracted, obs_status, ref_area, time_period, category, amount, currency, recorded_at, submission_id, topic, partition, offset)
SELECT lower(area), concat(area, quarter), 1, false, 'A', area, quarter, 'SOFTWARE', (number + 1) * 1000000000, 'USD',
    toDateTime64(if(quarter = '2026-Q2', '2026-07-21 12:00:00', '2026-04-21 12:00:00'), 3, 'UTC'), '',
    concat('alliance.', lower(area), '.ai-exports'), 0, number * 100 + quarter_number
FROM (SELECT number, ['FR', 'JP', 'KE', 'KR'][number + 1] AS area FROM numbers(4)) AS areas
CROSS JOIN (SELECT number AS quarter_number, concat(toString(2024 + intDiv(number, 4)), '-Q', toString(number % 4 + 1)) AS quarter FROM numbers(10)) AS quarters
WHERE NOT (area = 'JP' AND quarter = '2026-Q2');

-- Corridors of 12, 4, 3, 2 and 1 fellows; all but the second began in the second quarter.
INSERT INTO alliance.store_fellow_mobility (office, record_id, revision, retracted, obs_status, fellow_id, home_area, host_area, programme, starts_on, ends_on, recorded_at, submission_id, topic, partition, offset)
SELECT lower(home), concat(home, host, toString(number)), 1, false, 'A', concat(lower(home), '-', host, toString(number)), home, host, '',
    if(host = 'JP', toDate32('2026-04-02'), toDate32('2026-02-02')), NULL, toDateTime64('2026-07-22 12:00:00', 3, 'UTC'), '',
    concat('alliance.', lower(home), '.fellow-mobility'), 0, number * 10 + corridor
FROM numbers(12) AS numbers
CROSS JOIN (SELECT number AS corridor, ['KR', 'JP', 'FR', 'KR', 'KE'][number + 1] AS home, ['JP', 'FR', 'JP', 'FR', 'JP'][number + 1] AS host,
    [12, 4, 3, 2, 1][number + 1] AS fellows FROM numbers(5)) AS corridors
WHERE number < fellows;

-- Models on 2026-06-30: audits in order, due in the next quarter, overdue, never made; and one whose certificate has ended.
INSERT INTO alliance.store_certification (office, record_id, revision, retracted, obs_status, ref_area, model_id, holder, certification_body, issued_on, valid_until, withdrawn_on, safety_audited_on, bias_audited_on, privacy_audited_on, recorded_at, submission_id, topic, partition, offset) VALUES
    ('kr', 'c1', 1, false, 'A', 'KR', 'in-order', 'Lab', 'TÜV', '2026-04-15', NULL, NULL, '2026-06-01', '2026-06-02', '2026-06-03', '2026-06-05 12:00:00', '', 'alliance.kr.certification', 0, 0),
    ('kr', 'c2', 1, false, 'A', 'KR', 'due', 'Lab', 'TÜV', '2026-01-15', '2026-08-31', NULL, '2026-06-01', '2026-02-02', '2026-06-03', '2026-06-05 12:00:00', '', 'alliance.kr.certification', 0, 1),
    ('fr', 'c3', 1, false, 'A', 'FR', 'overdue', 'Institut', 'AFNOR', '2025-11-15', '2027-06-30', NULL, '2025-12-30', '2026-06-02', '2026-06-03', '2026-06-05 12:00:00', '', 'alliance.fr.certification', 0, 0),
    ('fr', 'c4', 1, false, 'A', 'FR', 'never', 'Institut', 'AFNOR', '2025-11-15', NULL, NULL, NULL, NULL, NULL, '2026-06-05 12:00:00', '', 'alliance.fr.certification', 0, 1),
    ('fr', 'c5', 1, false, 'A', 'FR', 'ended', 'Institut', 'AFNOR', '2025-11-15', '2026-05-31', NULL, NULL, NULL, NULL, '2026-06-05 12:00:00', '', 'alliance.fr.certification', 0, 2);

-- What became of the messages: accepted ones, a duplicate, and dead letters, of which one's topic names no office.
INSERT INTO alliance.store_record_log (topic, partition, offset, recorded_at, office, feed, record_id, revision, submission_id, line, disposition, rule, message)
SELECT topic, partition, offset, recorded_at, office, 'rd-spend', record_id, revision, submission_id, 0, 'ACCEPTED', '', ''
FROM alliance.rd_spend_revisions;

INSERT INTO alliance.store_record_log (topic, partition, offset, recorded_at, office, feed, record_id, revision, submission_id, line, disposition, rule, message) VALUES
    ('alliance.kr.rd-spend', 1, 0, '2026-07-20 12:00:00', 'kr', 'rd-spend', 'KR2ALLOCATION', 1, 's-1', 2, 'DUPLICATE', '', ''),
    ('alliance.kr.ai-exports', 0, 900, '2026-07-20 12:01:00', 'kr', 'ai-exports', 'x', 1, 's-2', 7, 'REJECTED', 'AMOUNT_NEGATIVE', 'amount: found -1.00, expected 0 or more'),
    ('alliance.nowhere', 0, 0, '2026-07-20 12:02:00', '', '', 'y', 0, '', 0, 'REJECTED', 'UNDECODABLE', 'found no known schema');

INSERT INTO alliance.store_kpi_writers (lineage, job) VALUES (1, 'first'), (2, 'second');

INSERT INTO alliance.store_kpi_progress (id, messages, version) VALUES (0, 22, 1);

-- The figures, as the job would write them.
INSERT INTO alliance.store_kpi (kpi, ref_area, time_period, vintage, obs_value, unit_measure, numerator, denominator, obs_status, reporting, expected, version, is_deleted)
SELECT kpi, ref_area, time_period, 'latest', obs_value, unit_measure, numerator, denominator, obs_status, reporting, expected, 1, 0
FROM alliance.kpi_as_of_until(cut_off = '2299-12-31', until = '2026-Q2')
UNION ALL
SELECT kpi, ref_area, time_period, '2026-Q2', obs_value, unit_measure, numerator, denominator, obs_status, reporting, expected, 1, 0
FROM alliance.kpi_as_of_until(cut_off = '2026-08-15', until = '2026-Q2')
UNION ALL
SELECT kpi, ref_area, time_period, '2026-Q1', obs_value, unit_measure, numerator, denominator, obs_status, reporting, expected, 1, 0
FROM alliance.kpi_as_of_until(cut_off = '2026-05-15', until = '2026-Q1');
