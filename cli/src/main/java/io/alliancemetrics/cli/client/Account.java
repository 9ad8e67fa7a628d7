package io.alliancemetrics.cli.client;

import java.util.List;

/**
 * Whose token it is.
 *
 * @param office its code
 * @param feeds what it may hand in
 */
public record Account(String office, List<String> feeds) {
    public Account {
        feeds = List.copyOf(feeds);
    }
}
