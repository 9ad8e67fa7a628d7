package io.alliancemetrics.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A program that starts an engine, tells its process id, and never ends by itself. */
final class EngineOwner {
    private EngineOwner() {}

    public static void main(String[] arguments) throws Exception {
        ClickHouseServer server = ClickHouseServer.start(Path.of(arguments[0]));
        Path pidFile = Path.of(arguments[1]);
        Path written = Files.writeString(pidFile.resolveSibling("pid.new"), String.valueOf(server.pid()));
        Files.move(written, pidFile, StandardCopyOption.ATOMIC_MOVE);
        server.onExit().join();
    }
}
