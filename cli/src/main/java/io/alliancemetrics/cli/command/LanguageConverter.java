package io.alliancemetrics.cli.command;

import io.alliancemetrics.dashboards.words.Words;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a language that the page speaks. */
final class LanguageConverter implements ITypeConverter<Locale> {
    @Override
    public Locale convert(String value) {
        return Words.LOCALES.stream()
                .filter(locale -> locale.toLanguageTag().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("found '" + value + "', expected one of "
                        + Words.LOCALES.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "))));
    }
}
