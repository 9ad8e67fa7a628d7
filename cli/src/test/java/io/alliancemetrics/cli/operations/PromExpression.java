package io.alliancemetrics.cli.operations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of Prometheus' query language as tells metrics from the rest: brackets, words and functions, but no types. */
final class PromExpression {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[0-9]+(?:\\.[0-9]+)?(?:ms|[smhdwy])?|[a-zA-Z_:][a-zA-Z0-9_:]*"
                    + "|=~|!~|==|!=|<=|>=|[-+*/%^<>=(){}\\[\\],]");
    private static final Map<String, String> BRACKETS = Map.of(")", "(", "]", "[", "}", "{");
    private static final Set<String> LABELS_FOLLOW = Set.of("by", "without", "on", "ignoring");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");
    private static final Set<String> FUNCTIONS =
            Set.of("absent", "count", "deriv", "increase", "max", "min", "rate", "sum", "time", "vector");

    private final List<String> tokens;
    private final Set<String> metrics = new TreeSet<>();

    private PromExpression(List<String> tokens) {
        this.tokens = tokens;
    }

    /**
     * The names of the metrics in an expression.
     *
     * @throws IllegalArgumentException if it cannot be one, with where and what
     */
    static Set<String> metricsIn(String expression) {
        PromExpression parsed = new PromExpression(tokens(expression));
        parsed.read();
        return parsed.metrics;
    }

    private void read() {
        Deque<String> open = new ArrayDeque<>();
        boolean isLabelList = false;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (BRACKETS.containsValue(token)) {
                isLabelList |= token.equals("{") || (i > 0 && LABELS_FOLLOW.contains(tokens.get(i - 1)));
                open.push(token);
            } else if (BRACKETS.containsKey(token)) {
                close(token, open);
                isLabelList = false;
            } else if (Character.isLetter(token.charAt(0)) && !isLabelList) {
                word(token, i + 1 < tokens.size() ? tokens.get(i + 1) : "");
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("found \"" + open.peek() + "\" that nothing closes");
        }
    }

    private static void close(String token, Deque<String> open) {
        if (open.isEmpty() || !open.pop().equals(BRACKETS.get(token))) {
            throw new IllegalArgumentException("found \"" + token + "\" without its \"" + BRACKETS.get(token) + "\"");
        }
    }

    private void word(String word, String next) {
        if (LABELS_FOLLOW.contains(word)) {
            if (!next.equals("(")) {
                throw new IllegalArgumentException("found \"" + word + "\", expected labels in brackets after it");
            }
        } else if (FUNCTIONS.contains(word)) {
            if (!next.equals("(") && !LABELS_FOLLOW.contains(next)) {
                throw new IllegalArgumentException("found \"" + word + "\", expected what it is of in brackets");
            }
        } else if (!WORDS.contains(word)) {
            if (next.equals("(")) {
                throw new IllegalArgumentException("found the function \"" + word + "\", expected one of " + FUNCTIONS);
            }
            metrics.add(word);
        }
    }

    private static List<String> tokens(String expression) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(expression);
        int end = 0;
        while (matcher.find()) {
            requireBlank(expression.substring(end, matcher.start()));
            tokens.add(matcher.group());
            end = matcher.end();
        }
        requireBlank(expression.substring(end));
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("found no expression");
        }
        return tokens;
    }

    private static void requireBlank(String between) {
        if (!between.isBlank()) {
            throw new IllegalArgumentException("found \"" + between.strip() + "\", expected an expression");
        }
    }
}
