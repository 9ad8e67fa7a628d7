package io.alliancemetrics.ingest.handout;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that a spreadsheet might calculate, the same at every run. */
final class Malice {
    private static final List<String> BEFORE = List.of(
            "", " ", "\t", "\r", "\n", "\"", "\"\"", "\u00A0", "\u200B", "\uFEFF", "x,", "x;", "x|", "1\t", "a\n",
            "-5;");
    private static final List<String> TRIGGERS =
            List.of("=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\t=", "\r=", "\n@");
    private static final List<String> PAYLOADS =
            List.of("1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://x\",\"y\")", "5", "5.20+1", "", " 7", "SUM(A1;B1)");

    private Malice() {}

    static Stream<String> texts() {
        Random random = new Random(20260331);
        return Stream.generate(() -> repeated(random, BEFORE, 3)
                        + pick(random, TRIGGERS)
                        + pick(random, PAYLOADS)
                        + repeated(random, BEFORE, 2)
                        + pick(random, TRIGGERS)
                        + pick(random, PAYLOADS))
                .limit(500);
    }

    private static String repeated(Random random, List<String> choices, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(pick(random, choices));
        }
        return text.toString();
    }

    private static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
