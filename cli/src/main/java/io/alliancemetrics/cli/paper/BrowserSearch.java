package io.alliancemetrics.cli.paper;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a Chromium on this machine; none is downloaded.
 *
 * @param path folders to look in, as the variable PATH has them
 */
public record BrowserSearch(String path) {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** In the folders of this process' PATH. */
    public static BrowserSearch ofThisProcess() {
        return new BrowserSearch(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /**
     * The executable.
     *
     * @param named that of the user's choice; nothing to look for one
     * @throws PaperException if there is none
     */
    public Path find(Optional<Path> named) {
        return named.map(BrowserSearch::require)
                .or(this::first)
                .orElseThrow(() -> new PaperException("Found no browser: none of "
                        + String.join(", ", NAMES)
                        + " is on the PATH. Install one (Debian: apt-get install chromium), or"
                        + " name its executable with --browser or ALLIANCE_CHROMIUM."));
    }

    private static Path require(Path named) {
        if (!isExecutable(named)) {
            throw new PaperException(
                    named + ": found no executable file, expected that of a Chromium or Chrome. Correct --browser or"
                            + " ALLIANCE_CHROMIUM.");
        }
        return named;
    }

    private Optional<Path> first() {
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                                .split(path))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(BrowserSearch::isExecutable)
                .findFirst();
    }

    private static boolean isExecutable(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
