/**
 * Parts of a benchmark as processes of their own, so that the processor time and memory of each can be told apart.
 * {@link io.alliancemetrics.benchmarks.process.Part} is the side of the benchmark,
 * {@link io.alliancemetrics.benchmarks.process.PartMain} that of the process.
 */
package io.alliancemetrics.benchmarks.process;
