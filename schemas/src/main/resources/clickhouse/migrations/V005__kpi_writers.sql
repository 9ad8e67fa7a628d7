-- Which jobs have written figures. Each takes a lineage of its own, above all before it: its rows outrank theirs, and an
-- older job that is still running finds out that it has been superseded.

CREATE TABLE alliance.store_kpi_writers
(
    `lineage` UInt64 COMMENT 'High bits of the version of every row that the job writes',
    `job` String COMMENT 'Flink''s id of the job',
    `claimed_at` DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC') COMMENT 'When the job took the lineage'
)
ENGINE = MergeTree
ORDER BY lineage
COMMENT 'Jobs that write figures, as stored';

CREATE VIEW alliance.kpi_writers
(
    `lineage` UInt64 COMMENT 'High bits of the version of every row that the job writes',
    `job` String COMMENT 'Flink''s id of the job',
    `claimed_at` DateTime64(3, 'UTC') COMMENT 'When the job took the lineage'
)
AS SELECT `lineage`, `job`, `claimed_at`
FROM alliance.store_kpi_writers
COMMENT 'Jobs that have written figures; the one with the highest lineage writes them now';
