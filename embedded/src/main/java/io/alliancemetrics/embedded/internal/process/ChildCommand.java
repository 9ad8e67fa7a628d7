package io.alliancemetrics.embedded.internal.process;

import com.github.luben.zstd.Zstd;
import com.sun.jna.Native;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jpountz.lz4.LZ4Factory;

/** The command that starts the engine's process. */
final class ChildCommand {
    private static final String MAIN = "io.alliancemetrics.embedded.internal.front.ClickHouseProcessMain";

    private ChildCommand() {}

    static ProcessBuilder builder(LaunchConfig config) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // The data is in the engine's memory; the Java heap holds buffers only.
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "-XX:ErrorFile=" + config.dataDir().resolve("engine-crash-%p.log"),
                MAIN));
        builder.environment().put("CLASSPATH", classPath());
        // Times must not depend on where the engine runs.
        builder.environment().put("TZ", "UTC");
        if (Files.isDirectory(config.dataDir())) {
            builder.directory(config.dataDir().toFile());
        }
        return builder;
    }

    /** Only what the process needs: the parent's class path may hold hundreds of entries, or none that can be read. */
    private static String classPath() {
        List<Optional<Path>> sources = Stream.of(ChildCommand.class, Native.class, LZ4Factory.class, Zstd.class)
                .map(LibraryLocator.CodeSource::of)
                .toList();
        if (sources.stream().anyMatch(Optional::isEmpty)) {
            return System.getProperty("java.class.path");
        }
        return sources.stream()
                .flatMap(Optional::stream)
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }
}
