package io.alliancemetrics.cli.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that a page shows without a click: texts as people read them, and their exact values.
 *
 * @param texts by place on the page
 * @param exact with all six decimals
 */
record PageNumbers(List<String> texts, List<String> exact) {
    private static final Pattern FOLDED = Pattern.compile("<details.*?</details>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("<data value=\"([^\"]*)\"[^>]*>([^<]*)</data>");

    static PageNumbers of(String html) {
        List<String> texts = new ArrayList<>();
        List<String> exact = new ArrayList<>();
        Matcher number = NUMBER.matcher(FOLDED.matcher(html).replaceAll(""));
        while (number.find()) {
            exact.add(number.group(1));
            texts.add(number.group(2));
        }
        return new PageNumbers(texts, exact);
    }
}
