package io.alliancemetrics.embedded.internal.process;

import io.alliancemetrics.embedded.Credentials;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What the engine's process has to know. It travels over the process's standard input: arguments and environments can be
 * read by other users of the machine, and there are passwords in it.
 */
public record LaunchConfig(
        Path library, Path dataDir, int port, Credentials writer, Credentials reader, long memoryBytes) {
    void write(DataOutputStream out) throws IOException {
        out.writeUTF(library.toString());
        out.writeUTF(dataDir.toString());
        out.writeInt(port);
        out.writeUTF(writer.user());
        out.writeUTF(writer.password());
        out.writeUTF(reader.user());
        out.writeUTF(reader.password());
        out.writeLong(memoryBytes);
        out.flush();
    }

    /** Reads what the parent has written. */
    public static LaunchConfig read(DataInputStream in) throws IOException {
        return new LaunchConfig(
                Path.of(in.readUTF()),
                Path.of(in.readUTF()),
                in.readInt(),
                new Credentials(in.readUTF(), in.readUTF()),
                new Credentials(in.readUTF(), in.readUTF()),
                in.readLong());
    }
}
