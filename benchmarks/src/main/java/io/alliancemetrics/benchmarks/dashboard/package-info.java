/**
 * The dashboard's read API and pages over few records and over many, side by side: {@code alliance bench dashboard}.
 */
package io.alliancemetrics.benchmarks.dashboard;
