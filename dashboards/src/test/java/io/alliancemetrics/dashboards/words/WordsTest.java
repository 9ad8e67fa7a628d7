package io.alliancemetrics.dashboards.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.kpi.Milestone;
import io.alliancemetrics.schemas.value.Quarter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern TEXT = Pattern.compile("\\{\\{#t}}([^{]*)\\{\\{/t}}");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    @Test
    void everyLanguageHasTheSameTextsWithTheSameArguments() throws IOException {
        Map<String, Integer> english = arguments(Locale.ENGLISH);
        for (Locale locale : Words.LOCALES) {
            Map<String, Integer> other = arguments(locale);
            // The catalogue itself is in English.
            other.keySet().removeIf(key -> key.startsWith("kpi.") || key.startsWith("milestone."));
            assertThat(other).as(locale.toLanguageTag()).isEqualTo(english);
        }
    }

    @Test
    void everyKpiAndMilestoneHasItsTextsInEveryLanguage() {
        for (Locale locale : Words.LOCALES) {
            Words words = Words.of(locale);
            for (Kpi kpi : Kpi.values()) {
                assertThat(words.title(kpi)).isNotBlank();
                assertThat(words.description(kpi)).isNotBlank();
                assertThat(words.formula(kpi)).isNotBlank();
            }
            for (Milestone milestone : Milestone.values()) {
                assertThat(words.title(milestone)).isNotBlank();
                assertThat(words.description(milestone)).isNotBlank();
            }
        }
    }

    /** MessageFormat takes one for the beginning of a quotation, and leaves it out. */
    @Test
    void apostrophesAreWrittenTwice() throws IOException {
        for (Locale locale : Words.LOCALES) {
            texts(locale).forEach((key, text) -> assertThat(
                            LONE_APOSTROPHE.matcher(text).find())
                    .as(key + ": " + text)
                    .isFalse());
        }
    }

    @Test
    void templatesUseTextsThatThereAre() throws IOException {
        Set<String> known = texts(Locale.ENGLISH).keySet();
        Set<String> used = new TreeSet<>();
        for (Path template : templates()) {
            Matcher matcher = TEXT.matcher(Files.readString(template));
            while (matcher.find()) {
                used.add(matcher.group(1).strip());
            }
        }
        assertThat(used).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void namesAndDatesAreThoseOfTheLanguage() {
        Words english = Words.of(Locale.ENGLISH);
        Words french = Words.of(Locale.FRENCH);

        assertThat(english.area("KR")).isEqualTo("South Korea");
        assertThat(french.area("KR")).isEqualTo("Corée du Sud");
        assertThat(english.area("ALLIANCE")).isEqualTo("ALLIANCE");
        assertThat(french.day(LocalDate.of(2026, 11, 7))).isEqualTo("7 novembre 2026");
        assertThat(english.months(Quarter.parse("2026-Q3"))).isEqualTo("July to September 2026");
        assertThat(french.months(Quarter.parse("2026-Q3"))).isEqualTo("juillet à septembre 2026");
    }

    @Test
    void refusesALanguageWithoutTexts() {
        assertThatThrownBy(() -> Words.of(Locale.GERMAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"de\"")
                .hasMessageContaining("en, fr");
    }

    private static Map<String, Integer> arguments(Locale locale) throws IOException {
        Map<String, Integer> arguments = new TreeMap<>();
        texts(locale)
                .forEach((key, text) -> arguments.put(key, new MessageFormat(text).getFormatsByArgumentIndex().length));
        return arguments;
    }

    private static Map<String, String> texts(Locale locale) throws IOException {
        Path file = RESOURCES.resolve(
                "io/alliancemetrics/dashboards/words/messages_" + locale.toLanguageTag() + ".properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return new ArrayList<>(files.filter(Files::isRegularFile).toList());
        }
    }
}
