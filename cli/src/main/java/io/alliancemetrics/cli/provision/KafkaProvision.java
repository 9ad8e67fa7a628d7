package io.alliancemetrics.cli.provision;

import io.alliancemetrics.ingest.kafka.KafkaConnection;
import io.alliancemetrics.ingest.kafka.OfficeAccess;
import io.alliancemetrics.ingest.kafka.ServiceUser;
import io.alliancemetrics.ingest.kafka.TopicClock;
import io.alliancemetrics.ingest.kafka.Topics;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.feed.TopicName;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Makes what the alliance needs on a Kafka cluster. Doing it again changes nothing, save passwords that are others now.
 *
 * @param administrator may do everything there
 */
public record KafkaProvision(KafkaConnection administrator) {
    /**
     * Makes the topics of offices that are missing. Topics that are not made here are made with the office's first
     * submission or login.
     *
     * @return how many there are now
     */
    public int topics(Collection<Office> offices) {
        List<TopicName> names = offices.stream()
                .flatMap(office ->
                        Arrays.stream(Feed.values()).filter(office::reports).map(feed -> new TopicName(office, feed)))
                .toList();
        if (!names.isEmpty()) {
            try (Topics topics = Topics.connect(administrator)) {
                topics.ensure(names, TopicClock.BROKER);
            }
        }
        return names.size();
    }

    /** Makes the user of a part of the system, with its rights and the password that its client's file holds. */
    public void user(ServiceUser service, Path clientFile) {
        String password = KafkaLoginFile.password(clientFile, service);
        try (OfficeAccess access = OfficeAccess.connect(administrator)) {
            access.grant(service, password);
        }
    }
}
