package io.alliancemetrics.streaming.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.streaming.fixture.Harness;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.util.Collector;
import org.apache.flink.util.StateMigrationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to state when a format gets a new version. */
class MigrationTest {
    @AfterEach
    void backToTheNewestRelease() {
        Greeting.NEWEST.set(2);
    }

    @Test
    void olderVersionIsMigratedNewerIsRefusedSameIsAsItIs() throws IOException {
        assertThat(compatibility(1, 2).isCompatibleAfterMigration()).isTrue();
        assertThat(compatibility(2, 1).isIncompatible()).isTrue();
        assertThat(compatibility(2, 2).isCompatibleAsIs()).isTrue();
    }

    @Test
    void stateOfAnotherSerializerIsRefused() {
        TypeSerializerSnapshot<Greeting> ours = new Greeting.Format().snapshotConfiguration();
        @SuppressWarnings({"unchecked", "rawtypes"})
        TypeSerializerSnapshot<Greeting> other =
                (TypeSerializerSnapshot) new CellHistorySerializer().snapshotConfiguration();
        assertThat(ours.resolveSchemaCompatibility(other).isIncompatible()).isTrue();
    }

    @Test
    void restoredSerializerReadsTheOldVersionAndTheNewOneWrites() throws IOException {
        Greeting.NEWEST.set(1);
        byte[] snapshot = snapshot();
        byte[] old = bytes(new Greeting.Format(), new Greeting("hello", 1));
        Greeting.NEWEST.set(2);
        TypeSerializer<Greeting> reader = read(snapshot).restoreSerializer();
        Greeting value = reader.deserialize(new DataInputDeserializer(old));
        assertThat(value).isEqualTo(new Greeting("hello", 1));
        assertThat(reader.duplicate().deserialize(new DataInputDeserializer(old)))
                .isEqualTo(value);
        byte[] migrated = bytes(new Greeting.Format(), value);
        assertThat(migrated).hasSize(old.length + Integer.BYTES);
        assertThat(new Greeting.Format().deserialize(new DataInputDeserializer(migrated)))
                .isEqualTo(value);
    }

    @Test
    void readerOfAnOldVersionDoesNotWriteTheNewOne() throws IOException {
        Greeting.NEWEST.set(1);
        byte[] snapshot = snapshot();
        Greeting.NEWEST.set(2);
        TypeSerializer<Greeting> reader = read(snapshot).restoreSerializer();
        assertThatThrownBy(() -> bytes(reader, new Greeting("hello", 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Format only reads version 1; what is written is version 2");
    }

    @Test
    void serializerThatIsGoneIsNamed() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        out.writeUTF("io.alliancemetrics.Gone");
        out.writeInt(1);
        DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
        assertThatThrownBy(() -> new VersionedSerializerSnapshot<Greeting>()
                        .readSnapshot(1, in, getClass().getClassLoader()))
                .isInstanceOf(IOException.class)
                .hasMessage("The savepoint was written with the serializer io.alliancemetrics.Gone,"
                        + " which this release has not");
    }

    @Test
    void stateOfAnOlderReleaseIsMigratedByTheStateBackend() throws Exception {
        Greeting.NEWEST.set(1);
        OperatorSubtaskState snapshot;
        try (Harness<String, String, String> old = harness()) {
            old.openWith(null);
            old.process("hello");
            snapshot = old.checkpoint(1);
        }
        Greeting.NEWEST.set(2);
        try (Harness<String, String, String> restored = harness()) {
            restored.openWith(snapshot);
            restored.process("hello");
            assertThat(restored.extractOutputValues()).containsExactly("hello 2");
            snapshot = restored.checkpoint(2);
        }
        try (Harness<String, String, String> again = harness()) {
            again.openWith(snapshot);
            again.process("hello");
            assertThat(again.extractOutputValues()).containsExactly("hello 3");
        }
    }

    @Test
    void stateOfANewerReleaseIsNotRestored() throws Exception {
        OperatorSubtaskState snapshot;
        try (Harness<String, String, String> newer = harness()) {
            newer.openWith(null);
            newer.process("hello");
            snapshot = newer.checkpoint(1);
        }
        Greeting.NEWEST.set(1);
        try (Harness<String, String, String> older = harness()) {
            OperatorSubtaskState state = snapshot;
            assertThatThrownBy(() -> older.openWith(state)).hasRootCauseInstanceOf(StateMigrationException.class);
        }
    }

    private static TypeSerializerSchemaCompatibility<Greeting> compatibility(int old, int now) throws IOException {
        Greeting.NEWEST.set(old);
        byte[] snapshot = snapshot();
        Greeting.NEWEST.set(now);
        return new Greeting.Format().snapshotConfiguration().resolveSchemaCompatibility(read(snapshot));
    }

    private static byte[] snapshot() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, new Greeting.Format().snapshotConfiguration());
        return out.getCopyOfBuffer();
    }

    private static TypeSerializerSnapshot<Greeting> read(byte[] snapshot) throws IOException {
        return TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(snapshot), MigrationTest.class.getClassLoader());
    }

    private static byte[] bytes(TypeSerializer<Greeting> serializer, Greeting value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(value, out);
        return out.getCopyOfBuffer();
    }

    private static Harness<String, String, String> harness() throws Exception {
        return new Harness<>(
                new KeyedProcessOperator<>(new Counting()),
                text -> text,
                BasicTypeInfo.STRING_TYPE_INFO,
                BasicTypeInfo.STRING_TYPE_INFO);
    }

    private static final class Counting extends KeyedProcessFunction<String, String, String> {
        private static final long serialVersionUID = 1L;

        private transient ValueState<Greeting> state;

        @Override
        public void open(OpenContext context) {
            state = getRuntimeContext()
                    .getState(new ValueStateDescriptor<>(
                            "greeting", new VersionedTypeInfo<>(Greeting.class, new Greeting.Format())));
        }

        @Override
        public void processElement(String text, Context context, Collector<String> out) throws Exception {
            Greeting before = state.value();
            Greeting after = new Greeting(text, before == null ? 1 : before.times() + 1);
            state.update(after);
            out.collect(after.text() + " " + after.times());
        }
    }
}
