package io.alliancemetrics.streaming.ledger;

import io.alliancemetrics.schemas.value.EpochDay;
import io.alliancemetrics.schemas.value.Quarter;
import io.alliancemetrics.streaming.cells.CellKind;
import io.alliancemetrics.streaming.cells.DeltaSink;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Counts a model once, however many certificates it has. */
final class ModelRule {
    private static final int AUDIT_QUARTERS = 2;
    private static final int SECOND = 1;
    private static final int THIRD = 2;

    private ModelRule() {}

    static void count(List<Step> holding, int day, int sign, DeltaSink out) {
        if (holding.isEmpty()) {
            return;
        }
        int area = of(holding.get(0)).area();
        List<QuarterSpan> validity = new ArrayList<>(holding.size());
        for (Step step : holding) {
            QuarterSpan span = validity(of(step));
            validity.add(span);
            if (step.isProvisional()) {
                SpanCells.add(CellKind.MODELS_CERTIFIED, area, span, day, 0, sign, out);
            }
        }
        for (QuarterSpan span : QuarterSet.union(validity).spans()) {
            SpanCells.add(CellKind.MODELS_CERTIFIED, area, span, day, sign, 0, out);
        }
        for (QuarterSpan span : compliance(holding).spans()) {
            SpanCells.add(CellKind.MODELS_COMPLIANT, area, span, day, sign, 0, out);
        }
    }

    /** The quarters on whose last day the certificate is valid. */
    static QuarterSpan validity(Contribution.Certificate certificate) {
        int end = QuarterSpan.FOR_EVER;
        if (certificate.validUntil() != EpochDay.NONE) {
            end = firstQuarterEndingAfter(certificate.validUntil());
        }
        if (certificate.withdrawnOn() != EpochDay.NONE) {
            end = Math.min(end, Quarter.indexOfDay(certificate.withdrawnOn()));
        }
        return new QuarterSpan(Quarter.indexOfDay(certificate.issuedOn()), end);
    }

    /** The quarters in which each of the three audits is recent in one of the certificates valid then. */
    private static QuarterSet compliance(List<Step> holding) {
        QuarterSet safety = audited(holding, Contribution.Certificate::safetyAuditedOn);
        QuarterSet bias = audited(holding, Contribution.Certificate::biasAuditedOn);
        QuarterSet privacy = audited(holding, Contribution.Certificate::privacyAuditedOn);
        return safety.intersect(bias).intersect(privacy);
    }

    private static QuarterSet audited(List<Step> holding, ToIntFunction<Contribution.Certificate> audit) {
        List<QuarterSpan> spans = new ArrayList<>(holding.size());
        for (Step step : holding) {
            Contribution.Certificate certificate = of(step);
            int auditedOn = audit.applyAsInt(certificate);
            if (auditedOn != EpochDay.NONE) {
                spans.add(validity(certificate).intersect(recency(auditedOn)));
            }
        }
        return QuarterSet.union(spans);
    }

    /** The quarters whose last day is on or after the audit, and six months before which is before it. */
    private static QuarterSpan recency(int auditedOn) {
        int first = Quarter.indexOfDay(auditedOn);
        int end = first;
        while (sixMonthsBeforeLastDayOf(end) < auditedOn) {
            end++;
        }
        return new QuarterSpan(first, end);
    }

    /**
     * Six months earlier is the same day of the month, or the month's last if it has fewer days: before 31 March 30
     * September, which is the last day of its quarter, but before 30 June 30 December, which is one before.
     */
    static int sixMonthsBeforeLastDayOf(int quarter) {
        int last = Quarter.lastEpochDay(quarter - AUDIT_QUARTERS);
        int ofYear = Math.floorMod(quarter, 4);
        return ofYear == SECOND || ofYear == THIRD ? last - 1 : last;
    }

    private static int firstQuarterEndingAfter(int day) {
        int quarter = Quarter.indexOfDay(day);
        return Quarter.lastEpochDay(quarter) > day ? quarter : quarter + 1;
    }

    private static Contribution.Certificate of(Step step) {
        return (Contribution.Certificate) step.contribution();
    }
}
