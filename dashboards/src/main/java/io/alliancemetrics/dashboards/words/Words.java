package io.alliancemetrics.dashboards.words;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.Milestone;
import io.alliancemetrics.schemas.value.Quarter;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The page in one language: its texts, and names and dates as that language writes them. Immutable.
 *
 * <p>Texts are in {@code messages_<language>.properties} (UTF-8), in the form of {@link MessageFormat}: an apostrophe is written
 * twice. A new language is one more such file and one more entry of {@link #LOCALES}.
 */
public final class Words {
    /** English first: it is what a reader gets whose language there is not. */
    public static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final Locale locale;
    private final ResourceBundle texts;
    private final Numbers numbers;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;

    private Words(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                Words.class.getPackageName() + ".messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.numbers = new Numbers(this);
        this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
        this.minute = DateTimeFormatter.ofPattern("HH:mm 'UTC'", locale);
    }

    /** Texts in a language that there is. */
    public static Words of(Locale locale) {
        if (!LOCALES.contains(locale)) {
            throw new IllegalArgumentException("There are no texts in \"" + locale.toLanguageTag() + "\". There are: "
                    + LOCALES.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", ")));
        }
        return new Words(locale);
    }

    public Locale locale() {
        return locale;
    }

    /** {@code en}: for the attribute lang. */
    public String language() {
        return locale.toLanguageTag();
    }

    public Numbers numbers() {
        return numbers;
    }

    /**
     * A text with its arguments filled in.
     *
     * @throws MissingResourceException if there is no such text
     */
    public String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** A few words, for a heading. */
    public String title(Kpi kpi) {
        return of(kpi, "title", kpi.title());
    }

    /** One sentence for the council. */
    public String description(Kpi kpi) {
        return of(kpi, "description", kpi.description());
    }

    /** The definition, as a formula. */
    public String formula(Kpi kpi) {
        return of(kpi, "formula", kpi.formula());
    }

    /** A few words, for a heading. */
    public String title(Milestone milestone) {
        return of(milestone, "title", milestone.title());
    }

    /** One sentence for the council. */
    public String description(Milestone milestone) {
        return of(milestone, "description", milestone.description());
    }

    /** A few words, for a heading. */
    public String title(Feed feed) {
        return text("feed." + feed.id() + ".title");
    }

    /** The name of a country; the code itself if it is none that has a name. */
    public String area(String code) {
        return code.length() == 2 ? new Locale.Builder().setRegion(code).build().getDisplayCountry(locale) : code;
    }

    /** {@code 7 November 2026}. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** {@code 7 November 2026, 12:34 UTC}. */
    public String minute(Instant instant) {
        return day.format(instant.atOffset(ZoneOffset.UTC)) + ", " + minute.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** {@code July to September 2026}. */
    public String months(Quarter quarter) {
        return text(
                "quarter.months",
                quarter.firstDay().getMonth().getDisplayName(TextStyle.FULL, locale),
                quarter.lastDay().getMonth().getDisplayName(TextStyle.FULL, locale),
                Integer.toString(quarter.year()));
    }

    private String of(Kpi kpi, String part, String english) {
        return catalogue("kpi." + kpi.id() + "." + part, english);
    }

    private String of(Milestone milestone, String part, String english) {
        return catalogue("milestone." + milestone.id() + "." + part, english);
    }

    /** The catalogue itself is in English. */
    private String catalogue(String key, String english) {
        return locale.equals(Locale.ENGLISH) ? english : text(key);
    }
}
