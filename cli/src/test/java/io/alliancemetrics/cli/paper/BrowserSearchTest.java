package io.alliancemetrics.cli.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserSearchTest {
    @TempDir
    private Path folder;

    @Test
    void chromiumComesBeforeChromeInWhateverFolderItIs() throws IOException {
        executable("a/google-chrome");
        Path chromium = executable("b/chromium");

        assertThat(search("", "a", "b").find(Optional.empty())).isEqualTo(chromium);
    }

    @Test
    void whatCannotBeRunIsPassedOver() throws IOException {
        Files.createDirectories(folder.resolve("a/chromium"));
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/chromium"), "");
        Path other = executable("b/chromium-browser");

        assertThat(search("a", "b").find(Optional.empty())).isEqualTo(other);
    }

    @Test
    void theUsersChoiceComesFirst() throws IOException {
        executable("a/chromium");
        Path own = executable("own-browser");

        assertThat(search("a").find(Optional.of(own))).isEqualTo(own);
    }

    @Test
    void withoutABrowserTheMessageSaysWhatToDo() {
        assertThatThrownBy(() -> search("a").find(Optional.empty()))
                .isInstanceOf(PaperException.class)
                .hasMessage(
                        "Found no browser: none of chromium, chromium-browser, google-chrome, google-chrome-stable is on"
                                + " the PATH. Install one (Debian: apt-get install chromium), or name its executable with"
                                + " --browser or ALLIANCE_CHROMIUM.");
    }

    @Test
    void aChoiceThatIsNoProgramIsNotReplacedByAnother() throws IOException {
        executable("a/chromium");
        Path wrong = folder.resolve("a");

        assertThatThrownBy(() -> search("a").find(Optional.of(wrong)))
                .isInstanceOf(PaperException.class)
                .hasMessageStartingWith(wrong + ": found no executable file")
                .hasMessageContaining("--browser");
    }

    private BrowserSearch search(String... folders) {
        StringBuilder path = new StringBuilder();
        for (String name : folders) {
            path.append(name.isEmpty() ? "" : folder.resolve(name)).append(File.pathSeparator);
        }
        return new BrowserSearch(path.toString());
    }

    private Path executable(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
