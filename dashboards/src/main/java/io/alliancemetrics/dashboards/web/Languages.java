package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.words.Words;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which language a reader wants: the parameter {@code lang}, else the browser's, else English. */
final class Languages {
    static final String PARAMETER = "lang";

    private static final int MOST_RANGES = 200;

    private Languages() {}

    /**
     * The texts for a request.
     *
     * @throws RefusedRequestException if the parameter names a language that there are no texts in
     */
    static Words of(Context context) {
        return Words.of(Optional.ofNullable(context.queryParam(PARAMETER))
                .filter(given -> !given.isEmpty())
                .map(Languages::named)
                .orElseGet(() -> ofBrowser(context.header(Header.ACCEPT_LANGUAGE))));
    }

    private static Locale named(String given) {
        return Words.LOCALES.stream()
                .filter(locale -> locale.toLanguageTag().equals(given))
                .findFirst()
                .orElseThrow(() -> RefusedRequestException.malformed("There is no language of that name. Known are: "
                        + String.join(
                                ", ",
                                Words.LOCALES.stream()
                                        .map(Locale::toLanguageTag)
                                        .toList())
                        + "."));
    }

    private static Locale ofBrowser(String accepted) {
        Locale english = Words.LOCALES.get(0);
        if (accepted == null || accepted.isBlank() || accepted.length() > MOST_RANGES) {
            return english;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted);
            return Optional.ofNullable(Locale.lookup(ranges, Words.LOCALES)).orElse(english);
        } catch (IllegalArgumentException e) {
            // A browser's header is no reason to refuse its reader.
            return english;
        }
    }
}
