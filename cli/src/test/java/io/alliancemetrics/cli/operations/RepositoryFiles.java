package io.alliancemetrics.cli.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the repository says about operations. */
final class RepositoryFiles {
    private static final Path ROOT = Path.of("..");
    private static final String PAGE = ".md";
    private static final Pattern NAME = Pattern.compile("`([a-zA-Z_:][a-zA-Z0-9_:]*)`");

    private RepositoryFiles() {}

    static String rules() throws IOException {
        return Files.readString(ROOT.resolve("deploy/prometheus/rules/alliance.yml"));
    }

    /** The names of the runbooks' pages, without their ending. */
    static Set<String> runbooks() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/runbooks"))) {
            return pages.map(page -> page.getFileName().toString())
                    .map(page -> page.substring(0, page.length() - PAGE.length()))
                    .collect(Collectors.toSet());
        }
    }

    static String runbook(String alert) throws IOException {
        return Files.readString(ROOT.resolve("docs/runbooks/" + alert + PAGE));
    }

    /** The contents of Grafana's dashboards. */
    static List<String> dashboards() throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("dashboards/grafana/dashboards"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(Files.readString(file));
            }
        }
        return contents;
    }

    /** The names in the first column of the tables of metrics. */
    static Set<String> documentedMetrics() throws IOException {
        Set<String> names = new TreeSet<>();
        String tables = Files.readString(ROOT.resolve("docs/operations.md"))
                .replaceAll("(?s)^.*?\n## Metrics\n", "")
                .replaceAll("(?s)\n## .*", "");
        tables.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            Matcher name = NAME.matcher(line.substring(0, line.indexOf('|', 1)));
            while (name.find()) {
                names.add(name.group(1));
            }
        });
        return names;
    }
}
