package io.alliancemetrics.dashboards.grafana;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Grafana and its ClickHouse plugin make of a query before it is sent, as far as our dashboards need it:
 *
 * <ul>
 *   <li>{@code ${name:singlequote}}: the variable's values in single quotes, with commas between them
 *   <li>{@code $__timeFilter(column)}: the column is in the time range that is shown
 *   <li>{@code $__timeInterval(column)}: the column, rounded down to the chart's interval
 * </ul>
 *
 * @param variables the values chosen
 * @param from beginning of the time range
 * @param to its end
 * @param interval what one point of a chart stands for
 */
record GrafanaSql(Map<String, List<String>> variables, Instant from, Instant to, Duration interval) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):singlequote}");
    private static final Pattern FILTER = Pattern.compile("\\$__timeFilter\\((\\w+)\\)");
    private static final Pattern INTERVAL = Pattern.compile("\\$__timeInterval\\((\\w+)\\)");

    /**
     * The query as ClickHouse gets it.
     *
     * @throws IllegalArgumentException if something is left that is none of these
     */
    String of(String rawSql) {
        String filtered = FILTER.matcher(rawSql)
                .replaceAll("$1 >= toDateTime(" + from.getEpochSecond() + ") AND $1 <= toDateTime("
                        + to.getEpochSecond() + ")");
        String timed = INTERVAL.matcher(filtered)
                .replaceAll("toStartOfInterval(toDateTime($1), INTERVAL " + interval.toSeconds() + " second)");
        String sql = VARIABLE.matcher(timed).replaceAll(found -> Matcher.quoteReplacement(quoted(found.group(1))));
        if (sql.contains("$")) {
            throw new IllegalArgumentException("Found "
                    + sql.substring(sql.indexOf('$')).lines().findFirst().orElse("$")
                    + ", expected ${name:singlequote}, $__timeFilter(column) or $__timeInterval(column)");
        }
        return sql;
    }

    private String quoted(String name) {
        List<String> values = variables.get(name);
        if (values == null) {
            throw new IllegalArgumentException(
                    "Found the variable " + name + ", expected one of " + variables.keySet());
        }
        return values.stream()
                .map(value -> "'" + value.replace("'", "\\'") + "'")
                .collect(Collectors.joining(","));
    }
}
