package io.alliancemetrics.ingest.scenario;

import java.util.List;

/** A folder is not a scenario, or cannot be read; says everything that is wrong with it at once. */
public final class ScenarioException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    ScenarioException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each. */
    public List<String> problems() {
        return problems;
    }
}
