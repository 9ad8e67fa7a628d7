package io.alliancemetrics.schemas.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.feed.Feed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;

/**
 * Released schemas do not change: a record written last year must mean the same next year. Pinned are the fingerprint that
 * stands in every message, and a checksum that covers what the fingerprint leaves out: logical types with their scale, and
 * defaults. Texts of {@code doc} may be mended.
 */
class ReleasedSchemasTest {
    private static final String RELEASED = """
            rd-spend v1 4f7f34597b3ab2b1 7fdddfe79c0ed3ae1b7018b88b413c5af16de34f4429c261b14299ff1a82ea9a
            fellow-mobility v1 6af1264e4c09b231 dfba04ae687fa7d4e5fc2ce23354f664fb3feebeaed64e3314f128f72b2603fa
            certification v1 109f134e45c0caad 05a9aecdf18f024d38d6b1be08fa65c30b609da7c86df2ab1267e16a3fa2063c
            ai-exports v1 595a8cdbfa4bdbc2 6aed92bf8a8e16055affdd93543c1c8414f4f82b1cc246b5205ad50fc6848652
            membership v1 8527949df9047136 da3f03cae52fa5bdb1028bc7c0a9ae30849aa07e49e8bc8db2422bdc8db3ffe2
            fx-rates v1 c1dca6051a5a7bda 8c367957075bdfb821bd31ae4bdcd2c10107db1414ba2e5841a6411f58572bba
            releases v1 f30dc9845ccec161 45377112128c3061c749fc5958eb0ce346ef81753a9e89b7878e141d4f081016
            """;

    @Test
    void releasedSchemasAreAsTheyWere() {
        SchemaStore schemas = new SchemaStore();
        String today = Arrays.stream(Feed.values())
                .flatMap(feed -> schemas.versions(feed).stream())
                .map(ReleasedSchemasTest::line)
                .collect(Collectors.joining());
        assertThat(today)
                .as("never edit a released schema: add the next version beside it, then add its line here")
                .isEqualTo(RELEASED);
    }

    private static String line(SchemaStore.Version version) {
        return String.format(
                "%s v%d %016x %s\n",
                version.feed().id(), version.number(), version.fingerprint(), checksum(meaning(version.schema())));
    }

    private static String meaning(Schema schema) {
        return SchemaNormalization.toParsingForm(schema)
                + schema.getFields().stream()
                        .map(field -> field.name() + logicalType(field.schema()) + defaultValue(field))
                        .collect(Collectors.joining(",", " ", ""));
    }

    private static String defaultValue(Schema.Field field) {
        if (!field.hasDefaultValue()) {
            return "";
        }
        return "=" + (field.defaultVal() == JsonProperties.NULL_VALUE ? "null" : field.defaultVal());
    }

    private static String logicalType(Schema schema) {
        if (schema.isUnion()) {
            return schema.getTypes().stream()
                    .map(ReleasedSchemasTest::logicalType)
                    .collect(Collectors.joining());
        }
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
            return ":decimal(" + decimal.getPrecision() + "," + decimal.getScale() + ")";
        }
        return schema.getLogicalType() == null
                ? ""
                : ":" + schema.getLogicalType().getName();
    }

    private static String checksum(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every JDK has SHA-256", e);
        }
    }
}
