package io.alliancemetrics.cli.command;

import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of a gateway. */
final class GatewayUrlConverter implements ITypeConverter<URI> {
    private final ServerUrlConverter addresses = new ServerUrlConverter();

    @Override
    public URI convert(String value) {
        try {
            return addresses.convert(value);
        } catch (TypeConversionException e) {
            // A password that was put here must not be repeated.
            String found = value.contains("@") ? "a user in the address" : "'" + value + "'";
            throw new TypeConversionException(
                    "found " + found + ", expected https://HOST or http://HOST:PORT; the token is in a file");
        }
    }
}
