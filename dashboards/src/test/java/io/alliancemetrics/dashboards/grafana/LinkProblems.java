package io.alliancemetrics.dashboards.grafana;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links of panels: to pages of docs/runbooks, which Grafana hands out under this address. */
final class LinkProblems {
    private static final Path RUNBOOKS = Path.of("..", "docs", "runbooks");
    private static final Pattern RUNBOOK = Pattern.compile("/public/runbooks/(\\S+)\\.md");

    /** A row's alert, named like its page. */
    private static final String ALERT_OF_ROW = "${__data.fields.alertname}";

    private LinkProblems() {}

    static List<String> of(GrafanaDashboard dashboard) {
        List<String> problems = new ArrayList<>();
        for (GrafanaPanel panel : dashboard.panels()) {
            List<String> links = panel.json().findValuesAsText("url");
            if (links.isEmpty() && dashboard.readers().equals("operators")) {
                problems.add(panel + " links to no runbook");
            }
            links.stream()
                    .filter(link -> !isRunbook(link))
                    .forEach(link -> problems.add(panel + " links to " + link + ", which is no page of docs/runbooks"));
        }
        return problems;
    }

    private static boolean isRunbook(String link) {
        Matcher runbook = RUNBOOK.matcher(link);
        return runbook.matches()
                && (runbook.group(1).equals(ALERT_OF_ROW)
                        || Files.isRegularFile(RUNBOOKS.resolve(runbook.group(1) + ".md")));
    }
}
