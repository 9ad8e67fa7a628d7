package io.alliancemetrics.cli.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of a server's HTTP interface. */
final class ServerUrlConverter implements ITypeConverter<URI> {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    @Override
    public URI convert(String value) {
        URI uri = parse(value);
        boolean isServer = uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null;
        if (!isServer || uri.getUserInfo() != null) {
            throw refusal(value);
        }
        return URI.create(value.replaceFirst("/+$", ""));
    }

    private static URI parse(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            throw refusal(value);
        }
    }

    private static TypeConversionException refusal(String value) {
        // A password that was put here must not be repeated.
        String found = value.contains("@") ? "a user in the address" : "'" + value + "'";
        return new TypeConversionException("found " + found
                + ", expected http://HOST:PORT; the user is in ALLIANCE_CLICKHOUSE_USER, the password in"
                + " ALLIANCE_CLICKHOUSE_PASSWORD");
    }
}
