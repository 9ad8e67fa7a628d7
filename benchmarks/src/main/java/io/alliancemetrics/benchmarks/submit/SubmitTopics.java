package io.alliancemetrics.benchmarks.submit;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.feed.TopicName;

/** Where the rows go: alike but for their names. */
final class SubmitTopics {
    static final TopicName OURS = new TopicName(new Office("kr"), Feed.RD_SPEND);
    static final TopicName MERE = new TopicName(new Office("fr"), Feed.RD_SPEND);

    private SubmitTopics() {}
}
