package io.alliancemetrics.ingest.scenario;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Walks through a scenario folder and collects files and problems. */
final class ScenarioReader {
    private static final String SHAPE = "a folder DIR/<recorded-day>/<office>/<feed>.csv";

    private final Path directory;
    private final List<ScenarioFile> files = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    ScenarioReader(Path directory) {
        this.directory = directory;
    }

    List<ScenarioFile> read() {
        if (!Files.isDirectory(directory)) {
            String found = Files.exists(directory) ? "a file" : "nothing";
            problem(directory, found, SHAPE, "Name the folder of a scenario.");
            return List.of();
        }
        for (Path entry : entries(directory)) {
            if (!nameOf(entry).equals("README.md")) {
                readDay(entry);
            }
        }
        if (files.isEmpty() && problems.isEmpty()) {
            problem(directory, "no CSV file", SHAPE, "Put the offices' files there, or name another folder.");
        }
        return files;
    }

    List<String> problems() {
        return problems;
    }

    private void readDay(Path folder) {
        Optional<LocalDate> day = day(nameOf(folder));
        if (!Files.isDirectory(folder) || day.isEmpty()) {
            String found = Files.isDirectory(folder) ? "the folder name \"" + nameOf(folder) + "\"" : "a file";
            problem(folder, found, "a folder named after a day, such as 2026-05-02", "Rename it or move it away.");
            return;
        }
        entries(folder).forEach(entry -> readOffice(entry, day.orElseThrow()));
    }

    private void readOffice(Path folder, LocalDate day) {
        Optional<Office> office = Office.of(nameOf(folder));
        if (!Files.isDirectory(folder) || office.isEmpty()) {
            String found = Files.isDirectory(folder) ? "the unknown office \"" + nameOf(folder) + "\"" : "a file";
            String expected =
                    "a folder named after an office: an ISO 3166-1 alpha-2 code in lower case, or secretariat";
            problem(folder, found, expected, "Rename it or move it away.");
            return;
        }
        entries(folder).forEach(entry -> readFile(entry, day, office.orElseThrow()));
    }

    private void readFile(Path file, LocalDate day, Office office) {
        String name = nameOf(file);
        Optional<Feed> feed = name.endsWith(ScenarioFile.SUFFIX)
                ? Feed.of(name.substring(0, name.length() - ScenarioFile.SUFFIX.length()))
                : Optional.empty();
        if (feed.isEmpty()) {
            String expected = "<feed>.csv with one of the feeds " + Feed.allIds();
            problem(file, "the unknown feed \"" + name + "\"", expected, "Rename it or move it away.");
        } else if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            problem(file, "what cannot be read as a file", "a readable CSV file", "Check its kind and permissions.");
        } else {
            String relative = day + "/" + office + "/" + name;
            files.add(new ScenarioFile(day, office, feed.orElseThrow(), file, relative));
        }
    }

    /** By name, which for days is by time; without hidden files, which file managers leave behind. */
    private List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !nameOf(entry).startsWith("."))
                    .sorted((a, b) -> nameOf(a).compareTo(nameOf(b)))
                    .toList();
        } catch (IOException e) {
            problem(
                    folder,
                    "a folder that cannot be listed (" + e + ")",
                    "a readable folder",
                    "Check its permissions.");
            return List.of();
        }
    }

    private void problem(Path where, String found, String expected, String howToMend) {
        problems.add(where + ": found " + found + ", expected " + expected + ". How to mend: " + howToMend);
    }

    private static Optional<LocalDate> day(String name) {
        try {
            LocalDate day = LocalDate.parse(name);
            return day.toString().equals(name) ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }
}
