/**
 * The whole log read again, up to figures in ClickHouse, beside merely reading and decoding it: {@code alliance bench
 * replay}, {@code growth} and {@code skew}.
 */
package io.alliancemetrics.benchmarks.replay;
