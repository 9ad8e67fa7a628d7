package io.alliancemetrics.streaming.ledger;

import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.rule.Rule;
import io.alliancemetrics.schemas.value.EpochDay;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.streaming.decode.Disposition;
import io.alliancemetrics.streaming.decode.Judged;
import io.alliancemetrics.streaming.decode.Received;
import java.util.Optional;

/** Decides what becomes of a record, given the revisions accepted before. */
final class RecordLedger {
    private final ContentHash contentHash = new ContentHash();

    /**
     * A decision.
     *
     * @param judged the record and what becomes of it
     * @param after the record's history after it; the same as before unless it is accepted
     */
    record Decision(Judged judged, RecordHistory after) {}

    Decision decide(RecordHistory before, Received received) {
        Revision revision = revision(received);
        Optional<Revision> existing = before.find(revision.number());
        if (existing.isEmpty()) {
            return new Decision(Judged.of(received, Disposition.ACCEPTED, "", ""), before.with(revision));
        }
        if (existing.get().hasContentOf(revision)) {
            return new Decision(Judged.of(received, Disposition.DUPLICATE, "", ""), before);
        }
        String reason = "revision: found other content than revision " + revision.number() + " recorded on "
                + EpochDay.format(existing.get().recordedDay()) + ", expected "
                + Rule.REVISION_CONFLICT.expected();
        return new Decision(Judged.of(received, Disposition.REJECTED, Rule.REVISION_CONFLICT.name(), reason), before);
    }

    private Revision revision(Received received) {
        FeedRecord record = received.record();
        long[] hash = contentHash.of(record);
        return new Revision(
                record.header().revision(),
                EpochDay.ofTimestamp(received.position().recordedAt()),
                hash[0],
                hash[1],
                ObsStatus.isProvisional(record.header().obsStatus()),
                Contributions.of(record));
    }
}
