package io.alliancemetrics.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port, 0 included. */
final class PortConverter implements ITypeConverter<Integer> {
    private static final int MOST = 65_535;

    @Override
    public Integer convert(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= MOST) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw refusal(value, e);
        }
        throw refusal(value, null);
    }

    private static TypeConversionException refusal(String value, Exception cause) {
        TypeConversionException refusal =
                new TypeConversionException("found '" + value + "', expected a port from 1 to " + MOST + ", or 0");
        refusal.initCause(cause);
        return refusal;
    }
}
