package io.alliancemetrics.ingest.scenario;

import io.alliancemetrics.schemas.feed.TopicName;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder {@code DIR/<recorded-day>/<office>/<feed>.csv}.
 *
 * @param directory where it is
 * @param files in the order in which they are submitted: by day, office, feed
 */
public record Scenario(Path directory, List<ScenarioFile> files) {
    public Scenario {
        files = List.copyOf(files);
    }

    /**
     * Finds the files of a scenario; does not open them.
     *
     * @throws ScenarioException naming everything that does not belong there, or that no file is there
     */
    public static Scenario read(Path directory) throws ScenarioException {
        ScenarioReader reader = new ScenarioReader(directory);
        List<ScenarioFile> files = reader.read();
        if (!reader.problems().isEmpty()) {
            throw new ScenarioException(reader.problems());
        }
        return new Scenario(directory, files);
    }

    /** The topics that its files go to. A file that its office may not report goes to none. */
    public List<TopicName> topics() {
        return files.stream()
                .filter(file -> file.office().reports(file.feed()))
                .map(file -> new TopicName(file.office(), file.feed()))
                .distinct()
                .toList();
    }
}
