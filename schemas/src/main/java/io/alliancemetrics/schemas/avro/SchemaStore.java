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
    public record Version(Feed feed, int number, Schema schema, long fingerprint) {}

    public SchemaStore() {
        for (Feed feed : Feed.values()) {
            List<Version> versions = load(feed);
            byFeed.put(feed, versions);
            for (Version version : versions) {
                Version other = byFingerprint.put(version.fingerprint(), version);
                if (other != null) {
                    throw new IllegalStateException(
                            "The schemas " + other + " and " + version + " have the same fingerprint");
                }
            }
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

    private static List<Version> load(Feed feed) {
        List<Version> versions = new ArrayList<>();
        for (int number = 1; ; number++) {
            String path = "/avro/" + feed.id() + "/v" + number + ".avsc";
            try (InputStream in = SchemaStore.class.getResourceAsStream(path)) {
                if (in == null) {
                    break;
                }
                Schema schema = new Schema.Parser().parse(in);
                versions.add(new Version(feed, number, schema, SchemaNormalization.parsingFingerprint64(schema)));
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
