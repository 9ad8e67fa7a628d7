/** Makes all tables anew from the log, while the old ones are read. */
package io.alliancemetrics.cli.rebuild;
