package io.alliancemetrics.cluster;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own, in memory, that can be filled. Needs the right to mount one. */
final class SmallDisk implements AutoCloseable {
    private final Path path;

    SmallDisk(Path path, int megabytes) throws IOException {
        this.path = Files.createDirectories(path);
        run(List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", path.toString()));
    }

    Path path() {
        return path;
    }

    /** Leaves no byte. */
    void fill() throws IOException {
        try (RandomAccessFile filler = new RandomAccessFile(filler().toFile(), "rw")) {
            byte[] block = new byte[1 << 16];
            while (true) {
                filler.write(block);
            }
        } catch (IOException e) {
            if (Files.getFileStore(path).getUsableSpace() > 1 << 16) {
                throw e;
            }
        }
    }

    void free() throws IOException {
        Files.delete(filler());
    }

    @Override
    public void close() throws IOException {
        run(List.of("umount", "--lazy", path.toString()));
    }

    private Path filler() {
        return path.resolve("filler");
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + said.strip()
                    + ". This test fills a disk of its own: run it as a user who may mount one.");
        }
    }
}
