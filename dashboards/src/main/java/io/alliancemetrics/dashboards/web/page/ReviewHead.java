package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The top of the page: which quarter, which vintage, what else can be chosen.
 *
 * @param path of the page, which its form sends to
 * @param note what this vintage counts
 * @param other the released figures if these are the latest, the latest ones if these were released; nothing without a release
 */
record ReviewHead(
        String path,
        String quarter,
        String months,
        String note,
        Optional<Other> other,
        List<Choice> quarters,
        List<Choice> vintages,
        List<Language> languages) {
    /**
     * The way to the other vintage.
     *
     * @param label of the link
     * @param difference how many key figures differ, in a sentence
     */
    record Other(String href, String label, String difference) {}

    /** The way to the same page in a language. */
    record Language(String href, String code, String name, boolean current) {}

    static ReviewHead of(ReviewContext context, String path, int differing) {
        Words words = context.words();
        return new ReviewHead(
                path,
                context.quarter().toString(),
                words.months(context.quarter()),
                note(context),
                other(context, path, differing),
                quarters(context),
                vintages(context),
                languages(context, path, ""));
    }

    /** What the vintage counts, in a sentence. */
    static String note(ReviewContext context) {
        Words words = context.words();
        return context.release()
                .map(release -> words.text("review.note.release", words.day(release.cutOffOn()), release.title()))
                .orElseGet(() -> words.text("review.note.latest"));
    }

    private static Optional<Other> other(ReviewContext context, String path, int differing) {
        String other = context.isLatest() ? context.quarter().toString() : Coverage.LATEST;
        String key = context.isLatest() ? "review.switch.release" : "review.switch.latest";
        return context.ofQuarter()
                .map(release -> new Other(
                        path + context.query(other),
                        context.words().text(key),
                        context.words().text("review.differs", differing)));
    }

    private static List<Choice> quarters(ReviewContext context) {
        return context.coverage().quarters().stream()
                .map(quarter -> new Choice(quarter.toString(), quarter.toString(), quarter.equals(context.quarter())))
                .toList();
    }

    private static List<Choice> vintages(ReviewContext context) {
        return context.coverage().vintages().stream()
                .filter(vintage -> context.coverage().quarters(vintage).contains(context.quarter()))
                .map(vintage -> new Choice(vintage, label(context.words(), vintage), vintage.equals(context.vintage())))
                .toList();
    }

    private static String label(Words words, String vintage) {
        return vintage.equals(Coverage.LATEST)
                ? words.text("review.vintage.latest")
                : words.text("review.vintage.release", vintage);
    }

    /**
     * The same page in every language.
     *
     * @param more parameters behind those of the review, beginning with an ampersand; may be empty
     */
    static List<Language> languages(ReviewContext context, String path, String more) {
        return Words.LOCALES.stream()
                .map(locale -> language(context, path, more, locale))
                .toList();
    }

    private static Language language(ReviewContext context, String path, String more, Locale locale) {
        String code = locale.toLanguageTag();
        return new Language(
                path + context.query() + more + "&lang=" + code,
                code,
                context.words().text("language." + code),
                locale.equals(context.words().locale()));
    }
}
