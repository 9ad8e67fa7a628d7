package io.alliancemetrics.streaming.ledger;

/**
 * What a revision of a record contributes to figures: all that the ledgers need to keep of it. Areas are {@link
 * io.alliancemetrics.streaming.cells.Cell#code codes}, days epoch days.
 */
public sealed interface Contribution {
    /**
     * An amount in one cell: spend, exports, a rate, a release.
     *
     * @param cell the cell
     * @param amount in the cell's unit
     */
    record Amount(long cell, long amount) implements Contribution {}

    /**
     * Something that exists from one quarter until another.
     *
     * @param cell the cell of the first quarter
     * @param endQuarter index of the first quarter without it, or {@link #OPEN}
     */
    record Span(long cell, int endQuarter) implements Contribution {
        static final int OPEN = 0;
    }

    /**
     * A fellowship across a border.
     *
     * @param fellowId the fellow
     * @param home area that sends
     * @param host area that receives, another one
     * @param startsOn first day
     * @param endsOn last day, or {@link io.alliancemetrics.schemas.value.EpochDay#NONE}
     */
    record Fellowship(String fellowId, int home, int host, int startsOn, int endsOn) implements Contribution {}

    /**
     * A certificate; days that are left out are {@link io.alliancemetrics.schemas.value.EpochDay#NONE}.
     *
     * @param area the model's area
     * @param modelId the model, within its area
     */
    record Certificate(
            int area,
            String modelId,
            int issuedOn,
            int validUntil,
            int withdrawnOn,
            int safetyAuditedOn,
            int biasAuditedOn,
            int privacyAuditedOn)
            implements Contribution {}
}
