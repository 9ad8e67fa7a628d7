package io.alliancemetrics.deploy;

/** The versions that this project is built and tested with. */
record Versions(String project, String kafka, String flink, String clickHouse) {
    static Versions ofThisProject() {
        return new Versions(
                property("<artifactId>alliance-metrics</artifactId>\\s*<version>([^<]*)"),
                property("<kafka.version>([^<]*)"),
                property("<flink.version>([^<]*)"),
                // The engine's package says 26.7.3-stable.1 where the server's image says 26.7.3.
                Repository.find("embedded/package.json", "\"@chdb/lib-linux-x64-gnu\": \"([0-9.]+)-")
                        .get(0));
    }

    private static String property(String pattern) {
        return Repository.find("pom.xml", pattern).get(0);
    }
}
