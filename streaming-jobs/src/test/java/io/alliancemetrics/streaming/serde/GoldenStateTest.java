package io.alliancemetrics.streaming.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** State that any release has written is read by this one. */
class GoldenStateTest {
    static final List<GoldenState<?>> STATES = GoldenState.ALL;

    @ParameterizedTest
    @FieldSource("STATES")
    <T> void stateOfVersion1IsRead(GoldenState<T> golden) throws IOException {
        DataInputDeserializer in = new DataInputDeserializer(file(golden, 1));
        TypeSerializerSnapshot<T> old =
                TypeSerializerSnapshot.readVersionedSnapshot(in, getClass().getClassLoader());
        assertThat(golden.serializer()
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(old)
                        .isIncompatible())
                .isFalse();
        assertThat(old.restoreSerializer().deserialize(in)).isEqualTo(golden.value());
        assertThat(in.available()).isZero();
    }

    /** Fails when a format changes without a new version: state would be misread. */
    @ParameterizedTest
    @FieldSource("STATES")
    <T> void newestVersionIsWrittenAsInItsFile(GoldenState<T> golden) throws IOException {
        TypeSerializer<T> serializer = golden.serializer();
        int newest = ((VersionedSerializer<T>) serializer).version();
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
        serializer.serialize(golden.value(), out);
        assertThat(out.getCopyOfBuffer()).isEqualTo(file(golden, newest));
    }

    private static byte[] file(GoldenState<?> golden, int version) throws IOException {
        String resource = golden.resource(version);
        try (InputStream in = GoldenStateTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return in.readAllBytes();
        }
    }
}
