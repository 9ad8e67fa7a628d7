package io.alliancemetrics.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final String ADVICE = "choose another folder with --data-dir";

    @TempDir
    private Path folder;

    @Test
    void folderIsMadeAndHeldUntilItIsClosed() throws IOException {
        Path data = folder.resolve("a/b");
        try (DataFolder held = DataFolder.hold(data, ADVICE)) {
            assertThat(held.path()).isDirectory();
            assertThatThrownBy(() -> DataFolder.hold(data, ADVICE))
                    .isInstanceOf(StackException.class)
                    .hasMessage(
                            "Another stack runs on the data folder " + data + ". Stop that one, or " + ADVICE + ".");
        }
        DataFolder.hold(data, ADVICE).close();
    }

    @Test
    void folderBelowAFileCannotBeUsed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.hold(file.resolve("data"), ADVICE))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageEndingWith(ADVICE + ".");
    }

    @Test
    void diskWithSpaceIsNoShortage() throws IOException {
        try (DataFolder held = DataFolder.hold(folder, ADVICE)) {
            assertThat(held.shortage()).isEmpty();
        }
    }
}
