package io.alliancemetrics.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether images are pinned, and to the versions that this project is tested with. */
final class Images {
    private static final Pattern PINNED = Pattern.compile("(?<name>[a-z0-9./-]+):(?<tag>v?\\d+\\.\\d+[\\w.-]*)");

    private Images() {}

    static List<String> problems(String image, Versions versions) {
        Matcher pinned = PINNED.matcher(image);
        if (!pinned.matches()) {
            return List.of("The image " + image + " is not pinned to a version");
        }
        String name = pinned.group("name").replaceFirst("^registry\\.example\\.org/", "");
        String expected = expected(versions).get(name);
        List<String> problems = new ArrayList<>();
        if (expected != null && !pinned.group("tag").equals(expected)) {
            problems.add("The image " + image + " is not of the version " + expected + " that is built with");
        }
        return problems;
    }

    private static Map<String, String> expected(Versions versions) {
        return Map.of(
                "apache/kafka", versions.kafka(),
                "flink", versions.flink() + "-java17",
                "clickhouse/clickhouse-server", versions.clickHouse(),
                "alliance-metrics", versions.project(),
                "alliance-metrics-job", versions.project());
    }
}
