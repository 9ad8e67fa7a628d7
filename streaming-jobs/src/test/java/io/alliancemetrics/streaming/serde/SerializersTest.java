package io.alliancemetrics.streaming.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SerializersTest {
    private static final int VALUES = 300;

    private record Sampled<T>(TypeInformation<T> type, Function<Samples, T> sample) {
        TypeSerializer<T> serializer() {
            return type.createSerializer(new SerializerConfigImpl());
        }

        @Override
        public String toString() {
            return type.toString();
        }
    }

    static Stream<Sampled<?>> types() {
        return Stream.of(
                new Sampled<>(Types.MESSAGE, Samples::message),
                new Sampled<>(Types.RECEIVED, Samples::received),
                new Sampled<>(Types.JUDGED, Samples::judged),
                new Sampled<>(Types.CELL_DELTA, Samples::cellDelta),
                new Sampled<>(Types.ENTITY_UPDATE, Samples::entityUpdate),
                new Sampled<>(Types.KPI_BATCH, Samples::kpiBatch),
                new Sampled<>(Types.RECORD_HISTORY, Samples::recordHistory),
                new Sampled<>(Types.ENTITY_HISTORY, Samples::entityHistory),
                new Sampled<>(Types.CELL_HISTORY, Samples::cellHistory));
    }

    @Test
    void everyTypeIsTestedHere() throws IllegalAccessException {
        List<Object> declared = new ArrayList<>();
        for (Field field : Types.class.getFields()) {
            declared.add(field.get(null));
        }
        assertThat(types().<Object>map(Sampled::type)).containsExactlyInAnyOrderElementsOf(declared);
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void whatIsReadIsWhatWasWritten(Sampled<T> type) throws IOException {
        TypeSerializer<T> serializer = type.serializer();
        Samples samples = new Samples(1);
        for (int i = 0; i < VALUES; i++) {
            T value = type.sample().apply(samples);
            DataInputDeserializer in = new DataInputDeserializer(bytes(serializer, value));
            assertThat(serializer.deserialize(in))
                    .usingRecursiveComparison()
                    .withStrictTypeChecking()
                    .isEqualTo(value);
            assertThat(in.available()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void aCopyOfTheBytesIsTheSameBytes(Sampled<T> type) throws IOException {
        TypeSerializer<T> serializer = type.serializer();
        Samples samples = new Samples(2);
        for (int i = 0; i < 20; i++) {
            byte[] bytes = bytes(serializer, type.sample().apply(samples));
            DataOutputSerializer out = new DataOutputSerializer(64);
            serializer.copy(new DataInputDeserializer(bytes), out);
            assertThat(out.getCopyOfBuffer()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void restoredSerializerReadsWhatWasWritten(Sampled<T> type) throws IOException {
        TypeSerializer<T> serializer = type.serializer();
        byte[] bytes = bytes(serializer, type.sample().apply(new Samples(3)));
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
        TypeSerializerSnapshot<T> old = TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(out.getCopyOfBuffer()), getClass().getClassLoader());
        assertThat(serializer
                        .snapshotConfiguration()
                        .resolveSchemaCompatibility(old)
                        .isCompatibleAsIs())
                .isTrue();
        T value = old.restoreSerializer().deserialize(new DataInputDeserializer(bytes));
        assertThat(bytes(serializer, value)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("types")
    <T> void serializersOfSeveralThreadsAreEqualButNotTheSame(Sampled<T> type) throws Exception {
        TypeSerializer<T> serializer = type.serializer();
        assertThat(serializer.duplicate()).isEqualTo(serializer).isNotSameAs(serializer);
        assertThat(InstantiationUtil.<TypeSerializer<T>>clone(serializer)).isEqualTo(serializer);
        assertThat(type.serializer()).isNotSameAs(serializer).hasSameHashCodeAs(serializer);
    }

    @Test
    void typesTellWhatTheyAre() {
        assertThat(Types.CELL_DELTA).hasToString("CellDelta").isNotEqualTo(Types.CELL_HISTORY);
        assertThat(Types.CELL_DELTA.isKeyType()).isFalse();
    }

    @Test
    void contributionOfAnUnknownKindIsNamed() {
        byte[] bytes = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 9};
        RecordHistorySerializer serializer = new RecordHistorySerializer();
        assertThat(catchThrowable(() -> serializer.deserialize(new DataInputDeserializer(bytes))))
                .isInstanceOf(IOException.class)
                .hasMessage("Found contribution kind 9, expected 0 to 4");
    }

    private static <T> byte[] bytes(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(value, out);
        return Arrays.copyOf(out.getSharedBuffer(), out.length());
    }
}
