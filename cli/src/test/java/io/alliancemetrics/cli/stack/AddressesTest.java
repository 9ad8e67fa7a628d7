package io.alliancemetrics.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressesTest {
    @TempDir
    private Path folder;

    @Test
    void withoutAStackTheMessageSaysHowToStartOne() {
        assertThatThrownBy(() -> Addresses.reader(folder, Optional.empty()))
                .isInstanceOf(StackException.class)
                .hasMessage("No stack runs on " + folder
                        + ". Start one with \"alliance up\", or name its folder with --data-dir.");
    }

    /** The id may be another process's by now: here it is this one's, which started at another time. */
    @Test
    void stackThatDiedIsNotTakenForAnotherProcess() {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        properties.setProperty("started", "2026-05-02T12:00:00Z");
        PrivateProperties.write(DataFolder.addresses(folder), properties, "test");

        assertThatThrownBy(() -> Addresses.reader(folder, Optional.empty()))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("has ended without saying so");
    }

    @Test
    void serverThatIsNamedNeedsNoStack() {
        ClickHouseLogin login = Addresses.reader(folder, Optional.of(URI.create("http://127.0.0.1:8123")));

        assertThat(login.url()).isEqualTo("http://127.0.0.1:8123");
    }

    @Test
    void onlyTheOwnerReadsWhatIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "old, and open to all");
        Properties properties = new Properties();
        properties.setProperty("clickhouse.password", "secret");

        PrivateProperties.write(file, properties, "test");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PrivateProperties.read(file)).isEqualTo(properties);
        assertThat(folder).isDirectoryNotContaining(found -> !found.equals(file));
    }
}
