package io.alliancemetrics.cli.command;

import io.alliancemetrics.schemas.value.Quarter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a quarter. */
final class QuarterConverter implements ITypeConverter<Quarter> {
    @Override
    public Quarter convert(String value) {
        if (Quarter.indexOf(value) == Quarter.INVALID) {
            throw new TypeConversionException("found '" + value + "', expected a quarter such as 2026-Q3");
        }
        return Quarter.parse(value);
    }
}
