package io.alliancemetrics.cli.command;

import io.alliancemetrics.schemas.feed.Office;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the code of an office, in capitals too. */
final class OfficeConverter implements ITypeConverter<Office> {
    @Override
    public Office convert(String value) {
        return Office.of(value.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new TypeConversionException(
                        "found '" + value + "', expected an ISO 3166-1 alpha-2 code such as kr, or secretariat"));
    }
}
