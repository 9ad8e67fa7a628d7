package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.feed.Feed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** Made-up schemas, as if today's had had a version before it. */
final class OlderVersions {
    private OlderVersions() {}

    /** Version 1 lacks two fields that have a default; version 2 is today's newest. */
    static SchemaStore storeWithOlder(Feed feed) {
        SchemaStore real = new SchemaStore();
        Map<Feed, List<Schema>> schemas = new EnumMap<>(Feed.class);
        for (Feed each : Feed.values()) {
            schemas.put(each, List.of(real.newest(each).schema()));
        }
        Schema newest = real.newest(feed).schema();
        schemas.put(feed, List.of(without(newest, "obs_status", "submission_id"), newest));
        return new SchemaStore(schemas);
    }

    static Schema without(Schema schema, String... fields) {
        List<String> left = List.of(fields);
        return Schema.createRecord(
                schema.getName(),
                schema.getDoc(),
                schema.getNamespace(),
                false,
                schema.getFields().stream()
                        .filter(field -> !left.contains(field.name()))
                        .map(field -> new Schema.Field(field, field.schema()))
                        .toList());
    }
}
