/** Holds the figures and the record log against what they must be: SQL's own figures, and the broker's offsets. */
package io.alliancemetrics.cli.reconcile;
