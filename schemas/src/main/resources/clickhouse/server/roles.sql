-- Least privilege on a ClickHouse server. The embedded engine knows no roles: there the read-only user is a setting.
-- Give the roles to users of your own: GRANT alliance_reader TO somebody;

CREATE ROLE IF NOT EXISTS alliance_reader;

GRANT SELECT ON alliance.* TO alliance_reader;

CREATE SETTINGS PROFILE IF NOT EXISTS alliance_reader SETTINGS readonly = 2, max_execution_time = 60, max_memory_usage = 4000000000 TO alliance_reader;

CREATE QUOTA IF NOT EXISTS alliance_reader KEYED BY user_name FOR INTERVAL 1 minute MAX queries = 600, execution_time = 120 TO alliance_reader;

-- The gateway and the page: no quota, because all their readers are one user to ClickHouse.
CREATE ROLE IF NOT EXISTS alliance_service;

GRANT SELECT ON alliance.* TO alliance_service;

CREATE SETTINGS PROFILE IF NOT EXISTS alliance_service SETTINGS readonly = 2, max_execution_time = 60, max_memory_usage = 4000000000 TO alliance_service;

CREATE ROLE IF NOT EXISTS alliance_writer;

GRANT SELECT, INSERT ON alliance.* TO alliance_writer;

CREATE ROLE IF NOT EXISTS alliance_owner;

GRANT CREATE DATABASE, CREATE TABLE, CREATE VIEW, ALTER, SELECT, INSERT ON alliance.* TO alliance_owner;
