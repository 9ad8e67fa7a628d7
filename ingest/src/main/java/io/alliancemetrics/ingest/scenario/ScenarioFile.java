package io.alliancemetrics.ingest.scenario;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A file of a scenario.
 *
 * @param recordedDay the day as of which it is submitted
 * @param office who submits it
 * @param feed what it holds
 * @param path where it is
 * @param name its path inside the scenario, {@code 2026-05-02/kr/rd-spend.csv}, on every platform with slashes
 */
public record ScenarioFile(LocalDate recordedDay, Office office, Feed feed, Path path, String name) {
    static final String SUFFIX = ".csv";

    /** {@code 2026-05-02/kr/rd-spend}. */
    public String submissionId() {
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
