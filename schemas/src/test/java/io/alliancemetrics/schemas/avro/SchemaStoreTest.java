package io.alliancemetrics.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.alliancemetrics.schemas.feed.Feed;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaStoreTest {
    @ParameterizedTest
    @EnumSource
    void versionsCountFromOneAndAreFoundByFingerprint(Feed feed) {
        SchemaStore schemas = new SchemaStore();
        List<SchemaStore.Version> versions = schemas.versions(feed);
        for (int i = 0; i < versions.size(); i++) {
            SchemaStore.Version version = versions.get(i);
            assertThat(version.number()).isEqualTo(i + 1);
            assertThat(version.feed()).isEqualTo(feed);
            assertThat(schemas.find(version.fingerprint())).contains(version);
        }
        assertThat(schemas.newest(feed)).isEqualTo(versions.get(versions.size() - 1));
    }

    @Test
    void anUnknownFingerprintIsNotFound() {
        assertThat(new SchemaStore().find(42)).isEmpty();
    }

    @Test
    void versionsThatOnlyDifferInDocsAreRefused() {
        Schema one = SchemaBuilder.record("R").doc("One.").fields().endRecord();
        Schema two = SchemaBuilder.record("R").doc("Two.").fields().endRecord();
        assertThatIllegalStateException()
                .isThrownBy(() -> new SchemaStore(Map.of(Feed.RD_SPEND, List.of(one, two))))
                .withMessageContaining("The schemas rd-spend v1 and rd-spend v2 have the same fingerprint");
    }
}
