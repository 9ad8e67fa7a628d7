package io.alliancemetrics.cli.command;

import java.util.Arrays;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code host:port}, or several of them separated by commas. */
final class HostPortConverter implements ITypeConverter<String> {
    private static final Pattern HOST_PORT = Pattern.compile("[^\\s:/,]+:\\d{1,5}|\\[[0-9a-fA-F:.]+]:\\d{1,5}");

    @Override
    public String convert(String value) {
        if (!Arrays.stream(value.split(",", -1))
                .allMatch(each -> HOST_PORT.matcher(each.strip()).matches())) {
            throw new TypeConversionException("found '" + value + "', expected HOST:PORT");
        }
        return value;
    }
}
