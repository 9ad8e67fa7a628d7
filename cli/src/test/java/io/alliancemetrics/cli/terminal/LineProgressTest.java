package io.alliancemetrics.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void whatCanBeCountedShowsItsBeginningAndItsEnd() {
        try (LineProgress progress = new LineProgress(out, Duration.ofHours(1))) {
            progress.start("Submitting files", 3, "files");
            progress.reached(1);
            progress.reached(3);
            progress.end();
        }

        assertThat(shown().lines())
                .containsExactly("Submitting files … 0 of 3 files", "Submitting files … 3 of 3 files");
    }

    @Test
    void whatLastsGivesSignsOfLife() throws InterruptedException {
        try (LineProgress progress = new LineProgress(out, Duration.ofMillis(5))) {
            progress.phase("Starting");
            while (shown().lines().count() < 3) {
                Thread.sleep(1);
            }
            progress.message("Started");
            long lines = shown().lines().count();
            Thread.sleep(50);

            assertThat(shown()).startsWith("Starting …\nStarting … 0 s\n".replace("\n", System.lineSeparator()));
            assertThat(shown().lines()).hasSize((int) lines);
        }
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
