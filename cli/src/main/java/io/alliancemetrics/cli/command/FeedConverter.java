package io.alliancemetrics.cli.command;

import io.alliancemetrics.schemas.feed.Feed;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of a feed. */
final class FeedConverter implements ITypeConverter<Feed> {
    @Override
    public Feed convert(String value) {
        return Feed.of(value)
                .orElseThrow(() -> new TypeConversionException(
                        "found '" + value + "', expected one of the feeds " + Feed.allIds()));
    }
}
