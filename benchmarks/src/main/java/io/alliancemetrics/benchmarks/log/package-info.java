/** Logs of any size, the same whenever the same are asked for, in a broker of their own. */
package io.alliancemetrics.benchmarks.log;
