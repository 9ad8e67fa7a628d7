package io.alliancemetrics.streaming.serde;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * A serializer written by hand for an immutable type, whose format has a version number. It writes the newest version and reads
 * every one, so state from an older release is migrated when it is restored. A subclass has a public constructor without
 * parameters, and is stateless but for buffers.
 *
 * @param <T> an immutable type: it is never copied
 */
public abstract class VersionedSerializer<T> extends TypeSerializer<T> {
    private int readVersion = version();

    /** The version that is written: 1 or more, counted up with every change of the format. */
    protected abstract int version();

    protected abstract void write(T value, DataOutputView out) throws IOException;

    /** Reads what was written by that version, not necessarily the newest. */
    protected abstract T read(int version, DataInputView in) throws IOException;

    /** A serializer that reads an older version. */
    @SuppressWarnings("unchecked") // an instance of its own class
    final VersionedSerializer<T> reading(int version) {
        VersionedSerializer<T> reader = VersionedSerializerSnapshot.newInstance(getClass());
        reader.readVersionIs(version);
        return reader;
    }

    private void readVersionIs(int version) {
        readVersion = version;
    }

    @Override
    public final void serialize(T value, DataOutputView out) throws IOException {
        if (readVersion != version()) {
            throw new IllegalStateException(getClass().getSimpleName() + " only reads version " + readVersion
                    + "; what is written is version " + version());
        }
        write(value, out);
    }

    @Override
    public final T deserialize(DataInputView in) throws IOException {
        return read(readVersion, in);
    }

    @Override
    public final T deserialize(T reuse, DataInputView in) throws IOException {
        return deserialize(in);
    }

    @Override
    public final void copy(DataInputView in, DataOutputView out) throws IOException {
        serialize(deserialize(in), out);
    }

    @Override
    public final T copy(T value) {
        return value;
    }

    @Override
    public final T copy(T value, T reuse) {
        return value;
    }

    @Override
    public final T createInstance() {
        // Flink asks for one only to deserialize into it, which this serializer does not do.
        return null;
    }

    @Override
    public final boolean isImmutableType() {
        return true;
    }

    @Override
    public final int getLength() {
        return -1;
    }

    /** Another instance: buffers are not shared between threads. */
    @Override
    public final TypeSerializer<T> duplicate() {
        return reading(readVersion);
    }

    @Override
    public final TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new VersionedSerializerSnapshot<>(this);
    }

    /** Serializers of one class are alike. */
    @Override
    @SuppressWarnings("EqualsGetClass")
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass();
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }
}
