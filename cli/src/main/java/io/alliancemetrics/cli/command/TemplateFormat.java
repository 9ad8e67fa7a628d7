package io.alliancemetrics.cli.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** In which formats there are templates. */
enum TemplateFormat {
    CSV,
    XLSX;

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TemplateFormat> ofFile(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.extension()))
                .findFirst();
    }

    /** Reads {@code csv} or {@code xlsx}. */
    static final class Converter implements ITypeConverter<TemplateFormat> {
        @Override
        public TemplateFormat convert(String value) {
            return Arrays.stream(values())
                    .filter(format -> format.extension().equals(value.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("found '" + value + "', expected csv or xlsx"));
        }
    }
}
