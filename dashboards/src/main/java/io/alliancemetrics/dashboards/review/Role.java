package io.alliancemetrics.dashboards.review;

/** How a member comes to have a part in a change. */
public enum Role {
    /** It has a figure on both sides. */
    CHANGED,
    /** It was no member before. */
    JOINED,
    /** It is no member any more. */
    LEFT,
    /** Its figure was missing before. */
    NOW_REPORTED,
    /** Its figure is missing now. */
    NOT_REPORTED,
    /** It has no figure on either side, and no part. */
    MISSING,
    /** Members whose figures are not shown, together. */
    CONFIDENTIAL
}
