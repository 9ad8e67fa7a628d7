package io.alliancemetrics.streaming.ledger;

import io.alliancemetrics.schemas.record.AiExports;
import io.alliancemetrics.schemas.record.Certification;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.record.FellowMobility;
import io.alliancemetrics.schemas.record.FxRate;
import io.alliancemetrics.schemas.record.Membership;
import io.alliancemetrics.schemas.record.RdSpend;
import io.alliancemetrics.schemas.record.Release;
import io.alliancemetrics.schemas.value.EpochDay;
import io.alliancemetrics.schemas.value.Quarter;
import io.alliancemetrics.streaming.cells.Cell;
import io.alliancemetrics.streaming.cells.CellKind;

/** Says what a record contributes. The record has passed all record rules. */
final class Contributions {
    private Contributions() {}

    /** The contribution, or null if there is none: the record is retracted, or a fellowship crosses no border. */
    static Contribution of(FeedRecord record) {
        if (record.header().retracted()) {
            return null;
        }
        if (record instanceof RdSpend spend) {
            CellKind kind = CellKind.ofSpend(spend.measure(), spend.purpose());
            int quarter = Quarter.indexOfDay(spend.bookedOn());
            return amount(kind, spend.refArea(), quarter, spend.currency(), spend.amount());
        }
        if (record instanceof AiExports exports) {
            int quarter = Quarter.indexOf(exports.timePeriod());
            return amount(CellKind.AI_EXPORTS, exports.refArea(), quarter, exports.currency(), exports.amount());
        }
        if (record instanceof FellowMobility fellowship) {
            return of(fellowship);
        }
        if (record instanceof Certification certificate) {
            return of(certificate);
        }
        if (record instanceof FxRate rate) {
            return amount(CellKind.FX_RATE, "", Quarter.indexOf(rate.timePeriod()), rate.currency(), rate.rate());
        }
        if (record instanceof Membership membership) {
            return of(membership);
        }
        Release release = (Release) record;
        return amount(CellKind.RELEASE, "", Quarter.indexOf(release.timePeriod()), "", release.cutOffOn());
    }

    private static Contribution amount(CellKind kind, String area, int quarter, String currency, long amount) {
        return new Contribution.Amount(Cell.key(kind, Cell.code(area), quarter, Cell.code(currency)), amount);
    }

    private static Contribution of(FellowMobility record) {
        if (record.homeArea().equals(record.hostArea())) {
            return null;
        }
        return new Contribution.Fellowship(
                record.fellowId(),
                Cell.code(record.homeArea()),
                Cell.code(record.hostArea()),
                record.startsOn(),
                record.endsOn());
    }

    private static Contribution of(Certification record) {
        return new Contribution.Certificate(
                Cell.code(record.refArea()),
                record.modelId(),
                record.issuedOn(),
                record.validUntil(),
                record.withdrawnOn(),
                record.safetyAuditedOn(),
                record.biasAuditedOn(),
                record.privacyAuditedOn());
    }

    /** A member at the end of the quarter in which it joined, and no longer at the end of the one in which it left. */
    private static Contribution of(Membership record) {
        int begins = Quarter.indexOfDay(record.joinedOn());
        int ends = record.leftOn() == EpochDay.NONE ? Contribution.Span.OPEN : Quarter.indexOfDay(record.leftOn());
        return new Contribution.Span(Cell.key(CellKind.MEMBERS, Cell.code(record.refArea()), begins, Cell.NONE), ends);
    }
}
