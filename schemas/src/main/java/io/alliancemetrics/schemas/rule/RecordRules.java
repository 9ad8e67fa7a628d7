package io.alliancemetrics.schemas.rule;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.record.AiExports;
import io.alliancemetrics.schemas.record.Certification;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.record.FellowMobility;
import io.alliancemetrics.schemas.record.FxRate;
import io.alliancemetrics.schemas.record.Membership;
import io.alliancemetrics.schemas.record.RdSpend;
import io.alliancemetrics.schemas.record.RecordHeader;
import io.alliancemetrics.schemas.record.Release;
import io.alliancemetrics.schemas.value.CodeList;
import io.alliancemetrics.schemas.value.CodeLists;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;

/**
 * Checks one record by itself. Violations come in the order of the feed's columns, those between several fields last; the
 * first one is the reason given for the rejection.
 */
public final class RecordRules {
    private final FieldChecks fields;
    private final DayChecks days;
    private final Office office;

    private RecordRules(Office office, int recordedDay, List<Violation> violations) {
        this.fields = new FieldChecks(violations);
        this.days = new DayChecks(fields, recordedDay);
        this.office = office;
    }

    /**
     * Adds what the record breaks.
     *
     * @param record any record, as read
     * @param office whose topic it is on, or who submits it
     * @param recordedDay the UTC day of its filing, as an epoch day
     * @param violations receives the violations; nothing is added for a good record
     */
    public static void check(FeedRecord record, Office office, int recordedDay, List<Violation> violations) {
        RecordRules rules = new RecordRules(office, recordedDay, violations);
        rules.check(record);
        rules.ownFeed(record.feed());
    }

    private void check(FeedRecord record) {
        header(record.header());
        if (record instanceof RdSpend rdSpend) {
            check(rdSpend);
        } else if (record instanceof AiExports aiExports) {
            check(aiExports);
        } else if (record instanceof FellowMobility fellowMobility) {
            check(fellowMobility);
        } else if (record instanceof Certification certification) {
            check(certification);
        } else if (record instanceof FxRate fxRate) {
            check(fxRate);
        } else if (record instanceof Membership membership) {
            check(membership);
        } else {
            check((Release) record);
        }
    }

    private void header(RecordHeader header) {
        fields.required("record_id", header.recordId());
        if (header.revision() < 1) {
            fields.add(Violation.of(Rule.REVISION_INVALID, "revision", Integer.toString(header.revision())));
        }
        fields.code("obs_status", header.obsStatus(), CodeLists.OBS_STATUS);
    }

    private void check(RdSpend record) {
        fields.area("ref_area", record.refArea());
        fields.code("measure", record.measure(), CodeLists.MEASURE);
        fields.code("purpose", record.purpose(), CodeLists.PURPOSE);
        fields.optional("programme", record.programme());
        fields.day("booked_on", record.bookedOn());
        fields.amount("amount", record.amount());
        fields.currency("currency", record.currency());
        ownArea("ref_area", record.refArea());
        if (record.measure().equals("EXPENDITURE")) {
            days.happened("booked_on", record.bookedOn());
        }
    }

    private void check(AiExports record) {
        fields.area("ref_area", record.refArea());
        fields.period("time_period", record.timePeriod());
        fields.code("category", record.category(), CodeLists.CATEGORY);
        fields.amount("amount", record.amount());
        fields.currency("currency", record.currency());
        ownArea("ref_area", record.refArea());
        days.begun("time_period", record.timePeriod());
    }

    private void check(FellowMobility record) {
        if (!record.fellowId().isBlank() && looksPersonal(record.fellowId())) {
            // First, and without the value: no other message may repeat a name.
            fields.add(Violation.of(Rule.FELLOW_ID_PERSONAL, "fellow_id", "(not repeated here)"));
        } else {
            fields.required("fellow_id", record.fellowId());
        }
        fields.area("home_area", record.homeArea());
        fields.area("host_area", record.hostArea());
        fields.optional("programme", record.programme());
        fields.day("starts_on", record.startsOn());
        fields.optionalDay("ends_on", record.endsOn());
        ownArea("home_area", record.homeArea());
        days.notBefore("ends_on", record.endsOn(), "starts_on", record.startsOn());
    }

    private void check(Certification record) {
        fields.area("ref_area", record.refArea());
        fields.required("model_id", record.modelId());
        fields.required("holder", record.holder());
        fields.required("certification_body", record.certificationBody());
        fields.day("issued_on", record.issuedOn());
        fields.optionalDay("valid_until", record.validUntil());
        fields.optionalDay("withdrawn_on", record.withdrawnOn());
        fields.optionalDay("safety_audited_on", record.safetyAuditedOn());
        fields.optionalDay("bias_audited_on", record.biasAuditedOn());
        fields.optionalDay("privacy_audited_on", record.privacyAuditedOn());
        ownArea("ref_area", record.refArea());
        days.notBefore("valid_until", record.validUntil(), "issued_on", record.issuedOn());
        days.notBefore("withdrawn_on", record.withdrawnOn(), "issued_on", record.issuedOn());
        days.happened("issued_on", record.issuedOn());
        days.happened("safety_audited_on", record.safetyAuditedOn());
        days.happened("bias_audited_on", record.biasAuditedOn());
        days.happened("privacy_audited_on", record.privacyAuditedOn());
    }

    private void check(Membership record) {
        fields.area("ref_area", record.refArea());
        fields.day("joined_on", record.joinedOn());
        fields.optionalDay("left_on", record.leftOn());
        days.notBefore("left_on", record.leftOn(), "joined_on", record.joinedOn());
    }

    private void check(FxRate record) {
        fields.currency("currency", record.currency());
        fields.period("time_period", record.timePeriod());
        fields.rate("rate", record.rate());
        fields.code("rate_type", record.rateType(), CodeLists.RATE_TYPE);
        fields.required("source", record.source());
        if (CodeList.CURRENCY.contains(record.currency()) && isQuarter(record.timePeriod())) {
            recordIdIs(record.currency() + "-" + record.timePeriod(), record.header());
        }
    }

    private void check(Release record) {
        fields.period("time_period", record.timePeriod());
        fields.day("cut_off_on", record.cutOffOn());
        fields.required("title", record.title());
        if (isQuarter(record.timePeriod())) {
            recordIdIs(record.timePeriod(), record.header());
        }
    }

    /** One rate per currency and quarter, one release per quarter: otherwise two records could claim the same figure. */
    private void recordIdIs(String expected, RecordHeader header) {
        if (!header.recordId().isBlank() && !header.recordId().equals(expected)) {
            fields.add(new Violation(Rule.FIELD_INVALID, "record_id", header.recordId(), expected));
        }
    }

    /** Not asked of the secretariat, which has no area: it is told that the feed is not its own. */
    private void ownArea(String column, String area) {
        if (!office.isSecretariat() && CodeList.REF_AREA.contains(area) && !area.equals(office.refArea())) {
            fields.add(new Violation(
                    Rule.OFFICE_MISMATCH, column, area, office.refArea() + ", the area of the office that reports"));
        }
    }

    private void ownFeed(Feed feed) {
        if (!office.reports(feed)) {
            String who = feed.isOfSecretariat() ? "the secretariat" : "a member's liaison office";
            fields.add(new Violation(
                    Rule.OFFICE_MISMATCH,
                    "",
                    feed.id() + " from the office " + office,
                    feed.id() + " from " + who + " only"));
        }
    }

    private static boolean isQuarter(String timePeriod) {
        return Quarter.indexOf(timePeriod) != Quarter.INVALID;
    }

    private static boolean looksPersonal(String fellowId) {
        return fellowId.indexOf('@') >= 0
                || fellowId.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
