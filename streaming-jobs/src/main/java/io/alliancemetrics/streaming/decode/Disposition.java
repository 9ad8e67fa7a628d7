package io.alliancemetrics.streaming.decode;

/** What became of a message. Every message has exactly one. */
public enum Disposition {
    ACCEPTED,
    DUPLICATE,
    REJECTED
}
