package io.alliancemetrics.streaming.ledger;

import io.alliancemetrics.streaming.cells.DeltaBuffer;
import io.alliancemetrics.streaming.decode.Judged;

/** Counts the messages that never reach the record ledger, so that the figures can say how much of the log they account for. */
public final class RejectedCountOperator extends CombiningOperator<Judged> {
    private static final long serialVersionUID = 1L;

    @Override
    public void open() throws Exception {
        super.open();
        reportNewestDecided();
    }

    @Override
    void process(Judged judged, DeltaBuffer out) {
        account(out, judged.position().recordedAt());
    }
}
