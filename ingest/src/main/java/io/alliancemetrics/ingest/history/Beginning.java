package io.alliancemetrics.ingest.history;

/** What is to be done with a file that has come in. */
public sealed interface Beginning {
    /** It is to be processed: it is new, or an earlier attempt was interrupted. */
    record ToProcess(Submission submission) implements Beginning {}

    /** It was processed before; this is its receipt. */
    record Known(Submission submission) implements Beginning {}

    /** The same key is being processed right now. */
    record Running(Submission submission) implements Beginning {}

    /** The key belongs to another file, feed, or a dry run. */
    record OtherFile(Submission submission) implements Beginning {}
}
