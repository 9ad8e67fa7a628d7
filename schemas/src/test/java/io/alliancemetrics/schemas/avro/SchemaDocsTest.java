package io.alliancemetrics.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.feed.Feed;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A schema says what it means. */
class SchemaDocsTest {
    private static final SchemaStore SCHEMAS = new SchemaStore();

    @ParameterizedTest
    @EnumSource
    void everyRecordAndFieldIsDescribedInASentence(Feed feed) {
        for (SchemaStore.Version version : SCHEMAS.versions(feed)) {
            assertThat(version.schema().getDoc()).endsWith(".").hasSizeGreaterThan(20);
            for (Schema.Field field : version.schema().getFields()) {
                assertThat(field.doc()).as(field.name()).isNotBlank().endsWith(".");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyVersionOfAFeedIsTheSameRecord(Feed feed) {
        String name = SCHEMAS.versions(feed).get(0).schema().getFullName();
        assertThat(SCHEMAS.versions(feed))
                .allSatisfy(
                        version -> assertThat(version.schema().getFullName()).isEqualTo(name));
    }
}
