package io.alliancemetrics.cli.client;

import io.alliancemetrics.schemas.feed.Feed;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file to be handed in.
 *
 * @param feed what it holds
 * @param dryRun whether it is only checked
 * @param key what names it for retries; without one, whatever is sent again is another submission
 */
public record Upload(Path file, Feed feed, boolean dryRun, Optional<String> key) {
    /** Its name without folders. */
    String name() {
        return file.getFileName().toString();
    }

    /** Left open where the name does not tell: the gateway finds out from the content. */
    String contentType() {
        String name = name().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return switch (dot < 0 ? "" : name.substring(dot + 1)) {
            case "csv" -> "text/csv";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "json" -> "application/json";
            case "jsonl", "ndjson" -> "application/x-ndjson";
            default -> "application/octet-stream";
        };
    }
}
