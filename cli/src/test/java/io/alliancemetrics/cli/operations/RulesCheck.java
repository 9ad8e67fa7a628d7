package io.alliancemetrics.cli.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Holds rules, runbooks and metrics together. */
final class RulesCheck {
    private static final Set<String> SEVERITIES = Set.of("critical", "warning");
    private static final Pattern DURATION = Pattern.compile("([0-9]+(ms|[smhdwy]))+");

    private final Set<String> runbooks;
    private final Set<String> metrics;
    private final List<String> problems = new ArrayList<>();

    /**
     * A check.
     *
     * @param runbooks the names of the pages
     * @param metrics the names of the metrics that there are
     */
    RulesCheck(Set<String> runbooks, Set<String> metrics) {
        this.runbooks = runbooks;
        this.metrics = metrics;
    }

    /** What is wrong with a file of rules; nothing if all is well. */
    List<String> problems(String yaml) {
        problems.clear();
        AlertRules rules;
        try {
            rules = AlertRules.read(yaml);
        } catch (IllegalArgumentException e) {
            return List.of("not a file of rules: " + e.getMessage());
        }
        Set<String> known = new TreeSet<>(metrics);
        rules.recordings().forEach(recording -> known.add(recording.name()));
        rules.recordings().forEach(recording -> expression(recording, known));
        Set<String> names = new HashSet<>();
        for (AlertRules.Rule alert : rules.alerts()) {
            check(names.add(alert.name()), alert, "found twice");
            expression(alert, known);
            alert(alert);
        }
        for (String page : new TreeSet<>(runbooks)) {
            if (!names.contains(page)) {
                problems.add("docs/runbooks/" + page + ".md: found a page without an alert");
            }
        }
        return List.copyOf(problems);
    }

    private void expression(AlertRules.Rule rule, Set<String> known) {
        try {
            for (String metric : PromExpression.metricsIn(rule.expr())) {
                check(known.contains(metric), rule, "found the metric " + metric + ", expected one of operations.md");
            }
        } catch (IllegalArgumentException e) {
            check(false, rule, e.getMessage());
        }
    }

    private void alert(AlertRules.Rule alert) {
        String duration = alert.duration();
        check(duration == null || DURATION.matcher(duration).matches(), alert, "found for: " + duration);
        String severity = alert.labels().get("severity");
        check(severity != null && SEVERITIES.contains(severity), alert, "found the severity " + severity);
        String summary = alert.annotations().getOrDefault("summary", "");
        check(summary.endsWith("."), alert, "found no sentence as its summary");
        check(opened(summary, "{{") == opened(summary, "}}"), alert, "found an open template in its summary");
        String runbook = alert.annotations().get("runbook");
        String expected = "docs/runbooks/" + alert.name() + ".md";
        check(expected.equals(runbook), alert, "found the runbook " + runbook + ", expected " + expected);
        check(runbooks.contains(alert.name()), alert, "found no page " + expected);
    }

    private void check(boolean isWell, AlertRules.Rule rule, String otherwise) {
        if (!isWell) {
            problems.add(rule.name() + ": " + otherwise);
        }
    }

    private static int opened(String text, String bracket) {
        return text.split(Pattern.quote(bracket), -1).length;
    }
}
