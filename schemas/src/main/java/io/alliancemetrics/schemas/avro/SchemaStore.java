package io.alliancemetrics.schemas.avro;

import io.alliancemetrics.schemas.feed.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * Every version of every feed's schema, old ones included, so that a record once written can be read for ever. They are
 * resources, {@code avro/<feed>/v<version>.avsc}, versions from 1 without a gap. A schema is named by its Rabin
 * fingerprint (CRC-64-AVRO of its canonical form), as in Avro's single-object encoding.
 */
public final class SchemaStore {
    private final Map<Feed, List<Version>> byFeed = new EnumMap<>(Feed.class);
    private final Map<Long, Version> byFingerprint = new HashMap<>();

    /** One version of a feed's schema. */
    public record Version(Feed feed, int number, Schema schema, long fingerprint) {
        private String name() {
            return feed.id() + " v" + number;
        }
    }

    public SchemaStore() {
        this(loadAll());
    }

    /** @param schemas of each feed, the oldest first */
    SchemaStore(Map<Feed, List<Schema>> schemas) {
        schemas.forEach((feed, ofFeed) -> {
            List<Version> versions = new ArrayList<>();
            for (Schema schema : ofFeed) {
                Version version = new Version(
                        feed, versions.size() + 1, schema, SchemaNormalization.parsingFingerprint64(schema));
                versions.add(version);
                register(version);
            }
            byFeed.put(feed, List.copyOf(versions));
        });
    }

    private void register(Version version) {
        Version other = byFingerprint.put(version.fingerprint(), version);
        if (other != null) {
            throw new IllegalStateException("The schemas " + other.name() + " and " + version.name()
                    + " have the same fingerprint: a reader could not tell them apart. Doc, default, alias and logical"
                    + " type are not a part of it; change a name or a type too.");
        }
    }

    /** All versions of a feed, the oldest first. */
    public List<Version> versions(Feed feed) {
        return byFeed.get(feed);
    }

    public Version newest(Feed feed) {
        List<Version> versions = versions(feed);
        return versions.get(versions.size() - 1);
    }

    public Optional<Version> find(long fingerprint) {
        return Optional.ofNullable(byFingerprint.get(fingerprint));
    }

    private static Map<Feed, List<Schema>> loadAll() {
        Map<Feed, List<Schema>> schemas = new EnumMap<>(Feed.class);
        for (Feed feed : Feed.values()) {
            schemas.put(feed, load(feed));
        }
        return schemas;
    }

    private static List<Schema> load(Feed feed) {
        List<Schema> versions = new ArrayList<>();
        for (int number = 1; ; number++) {
            String path = "/avro/" + feed.id() + "/v" + number + ".avsc";
            try (InputStream in = SchemaStore.class.getResourceAsStream(path)) {
                if (in == null) {
                    break;
                }
                versions.add(new Schema.Parser().parse(in));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the schema " + path, e);
            }
        }
        if (versions.isEmpty()) {
            throw new IllegalStateException("There is no schema of the feed " + feed.id() + " on the class path");
        }
        return List.copyOf(versions);
    }
}
