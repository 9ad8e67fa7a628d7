package io.alliancemetrics.streaming.ledger;

import io.alliancemetrics.schemas.feed.TopicName;
import io.alliancemetrics.streaming.cells.Cell;
import io.alliancemetrics.streaming.decode.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Derives what entities are to be told when a record's timeline changes. A revision may name another entity. */
final class EntityUpdates {
    private EntityUpdates() {}

    static List<EntityUpdate> between(List<Step> before, List<Step> after, Received received) {
        Set<String> entities = new TreeSet<>();
        addEntities(before, entities);
        addEntities(after, entities);
        List<EntityUpdate> updates = new ArrayList<>(entities.size());
        for (String entity : entities) {
            List<Step> timeline = of(entity, after);
            if (!timeline.equals(of(entity, before))) {
                updates.add(new EntityUpdate(entity, claim(received, timeline)));
            }
        }
        return updates;
    }

    private static Claim claim(Received received, List<Step> timeline) {
        String office = TopicName.parse(received.position().topic())
                .orElseThrow(() -> new IllegalStateException("Not an office's topic: " + received.position()))
                .office()
                .code();
        return new Claim(received.record().header().recordId(), office, timeline);
    }

    private static void addEntities(List<Step> steps, Set<String> entities) {
        for (Step step : steps) {
            if (step.contribution() != null) {
                entities.add(entity(step.contribution()));
            }
        }
    }

    private static List<Step> of(String entity, List<Step> steps) {
        return Timelines.only(steps, contribution -> entity(contribution).equals(entity));
    }

    private static String entity(Contribution contribution) {
        if (contribution instanceof Contribution.Fellowship fellowship) {
            return fellowship.fellowId();
        }
        if (contribution instanceof Contribution.Certificate certificate) {
            return Cell.letters(certificate.area()) + '/' + certificate.modelId();
        }
        throw new IllegalArgumentException(contribution + " is its own entity");
    }
}
