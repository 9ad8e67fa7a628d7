package io.alliancemetrics.cli.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.cli.stack.StopRequest;
import io.alliancemetrics.cli.stack.StoppedException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With small programs in the place of the browser, which do what a browser may do wrong. */
class PrinterTest {
    private static final URI PAGE = URI.create("http://127.0.0.1:1/review?quarter=2026-Q3");

    @TempDir
    private Path folder;

    private final StopRequest stop = new StopRequest();

    @Test
    void thePageAndTheFileAreGivenToTheBrowser() throws Exception {
        Path pdf = printer("for a in \"$@\"; do case $a in --print-to-pdf=*) echo \"$@\" > \"${a#*=}\";; esac; done")
                .print(PAGE, stop);

        assertThat(pdf)
                .content()
                .contains("--headless", "EXCLUDE 127.0.0.1", "--user-data-dir=" + folder)
                .contains(PAGE.toString());
    }

    @Test
    void aBrowserThatFailsIsQuotedWithItsLastWords() {
        assertThatThrownBy(
                        () -> printer("echo first; echo no display >&2; exit 7").print(PAGE, stop))
                .isInstanceOf(PaperException.class)
                .hasMessageContaining("ended with status 7 and made no PDF: first | no display. Try another one")
                .hasMessageContaining(folder.resolve("browser").toString());
    }

    @Test
    void aBrowserThatMakesNothingHasFailed() {
        assertThatThrownBy(() -> printer("exit 0").print(PAGE, stop))
                .isInstanceOf(PaperException.class)
                .hasMessageContaining("status 0 and made no PDF: it said nothing.");
    }

    @Test
    void aBrowserThatHangsIsStopped() throws IOException {
        Printer impatient = new Printer(script("exec sleep 600"), folder, Duration.ofMillis(100));

        assertThatThrownBy(() -> impatient.print(PAGE, stop))
                .isInstanceOf(PaperException.class)
                .hasMessageContaining("has not printed the page in 0 seconds and was stopped");
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    @Test
    void aRequestToStopEndsTheBrowser() {
        stop.make();

        assertThatThrownBy(() -> printer("sleep 600").print(PAGE, stop)).isInstanceOf(StoppedException.class);
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    @Test
    void aFileThatIsNoProgramDoesNotStart() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "hello");

        assertThatThrownBy(() -> new Printer(text, folder, Duration.ofMinutes(1)).print(PAGE, stop))
                .isInstanceOf(PaperException.class)
                .hasMessageContaining("does not start")
                .hasMessageContaining("--browser");
    }

    private Printer printer(String commands) throws IOException {
        return new Printer(script(commands), folder, Duration.ofMinutes(1));
    }

    private Path script(String commands) throws IOException {
        Path file = Files.writeString(folder.resolve("browser"), "#!/bin/sh\n" + commands + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
