package io.alliancemetrics.ingest.record;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.record.AiExports;
import io.alliancemetrics.schemas.record.Certification;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.record.FellowMobility;
import io.alliancemetrics.schemas.record.FxRate;
import io.alliancemetrics.schemas.record.Membership;
import io.alliancemetrics.schemas.record.RdSpend;
import io.alliancemetrics.schemas.record.RecordHeader;
import io.alliancemetrics.schemas.record.Release;

/**
 * Builds the records. Arguments are evaluated from left to right, and the columns of a feed are in the order of its
 * record's fields; a test holds the two together.
 */
final class RecordBuilder {
    private RecordBuilder() {}

    static FeedRecord build(Feed feed, CellCursor cells, String submissionId) {
        RecordHeader header =
                new RecordHeader(cells.text(), cells.revision(), cells.trueOrFalse(), cells.textOr("A"), submissionId);
        return switch (feed) {
            case RD_SPEND -> rdSpend(header, cells);
            case FELLOW_MOBILITY -> fellowMobility(header, cells);
            case CERTIFICATION -> certification(header, cells);
            case AI_EXPORTS ->
                new AiExports(header, cells.text(), cells.text(), cells.text(), cells.decimal(), cells.text());
            case MEMBERSHIP -> new Membership(header, cells.text(), cells.day(), cells.day());
            case FX_RATES ->
                new FxRate(header, cells.text(), cells.text(), cells.decimal(), cells.text(), cells.text());
            case RELEASES -> new Release(header, cells.text(), cells.day(), cells.text());
        };
    }

    private static RdSpend rdSpend(RecordHeader header, CellCursor cells) {
        return new RdSpend(
                header,
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.day(),
                cells.decimal(),
                cells.text());
    }

    private static FellowMobility fellowMobility(RecordHeader header, CellCursor cells) {
        return new FellowMobility(
                header, cells.text(), cells.text(), cells.text(), cells.text(), cells.day(), cells.day());
    }

    private static Certification certification(RecordHeader header, CellCursor cells) {
        return new Certification(
                header,
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.day(),
                cells.day(),
                cells.day(),
                cells.day(),
                cells.day(),
                cells.day());
    }
}
