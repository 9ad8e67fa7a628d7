package io.alliancemetrics.ingest.scenario;

import io.alliancemetrics.ingest.submission.Receipt;

/** Is told of each file of a scenario once it has been submitted. */
@FunctionalInterface
public interface ScenarioProgress {
    /**
     * A file is done.
     *
     * @param files how many are done
     * @param total how many there are
     * @param receipt of the file just done
     */
    void submitted(int files, int total, Receipt receipt);
}
