package io.alliancemetrics.streaming.serde;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What a savepoint keeps of a {@link VersionedSerializer}: its class and the version it wrote. */
public final class VersionedSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int SNAPSHOT_VERSION = 1;

    private Class<? extends VersionedSerializer<T>> type;
    private int dataVersion;

    /** For Flink, which then calls {@link #readSnapshot}. */
    public VersionedSerializerSnapshot() {}

    @SuppressWarnings("unchecked")
    VersionedSerializerSnapshot(VersionedSerializer<T> serializer) {
        this.type = (Class<? extends VersionedSerializer<T>>) serializer.getClass();
        this.dataVersion = serializer.version();
    }

    @Override
    public int getCurrentVersion() {
        return SNAPSHOT_VERSION;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(type.getName());
        out.writeInt(dataVersion);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader loader) throws IOException {
        String name = in.readUTF();
        dataVersion = in.readInt();
        try {
            type = (Class<? extends VersionedSerializer<T>>)
                    Class.forName(name, false, loader).asSubclass(VersionedSerializer.class);
        } catch (ClassNotFoundException e) {
            throw new IOException(
                    "The savepoint was written with the serializer " + name + ", which this release has not", e);
        }
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        return newInstance(type).reading(dataVersion);
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(TypeSerializerSnapshot<T> old) {
        if (!(old instanceof VersionedSerializerSnapshot<T> snapshot) || snapshot.type != type) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        if (snapshot.dataVersion == dataVersion) {
            return TypeSerializerSchemaCompatibility.compatibleAsIs();
        }
        return snapshot.dataVersion < dataVersion
                ? TypeSerializerSchemaCompatibility.compatibleAfterMigration()
                : TypeSerializerSchemaCompatibility.incompatible();
    }

    static <S> S newInstance(Class<? extends S> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(type + " needs a public constructor without parameters", e);
        }
    }
}
