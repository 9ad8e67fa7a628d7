package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.account.Account;
import io.alliancemetrics.schemas.feed.Feed;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The parameters of a request, checked. Every method refuses the request if the value is not what it should be. */
final class Parameters {
    private static final int MOST_LISTED = 500;
    private static final int LISTED = 50;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private Parameters() {}

    /** A misspelt parameter must not silently change what is done. */
    static void allowOnly(Context context, Set<String> names) {
        for (String name : context.queryParamMap().keySet()) {
            if (!names.contains(name)) {
                throw Problem.badRequest("There is no parameter \"" + FileName.of(name, "?") + "\". Known are: "
                        + (names.isEmpty() ? "none" : String.join(", ", new TreeSet<>(names))) + ".");
            }
        }
    }

    /** The feed that the caller may use. */
    static Feed feed(Context context, Account account) {
        String id = context.queryParam("feed");
        if (id == null || id.isBlank()) {
            throw Problem.badRequest("Found no parameter \"feed\", expected one of: " + feeds(account) + ".");
        }
        Feed feed = Feed.of(id)
                .orElseThrow(() -> Problem.badRequest(
                        "Found the feed \"" + FileName.of(id, "?") + "\", expected one of: " + feeds(account) + "."));
        requireFeed(feed, account);
        return feed;
    }

    static void requireFeed(Feed feed, Account account) {
        if (!account.mayUse(feed)) {
            throw Problem.forbidden("Your token is for " + feeds(account) + ", not for " + feed.id()
                    + (account.office().reports(feed)
                            ? ". Use another token of your office."
                            : ", which your office does not report."));
        }
    }

    static boolean trueOrFalse(Context context, String name) {
        String value = context.queryParam(name);
        if (value == null || value.isEmpty() || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw Problem.badRequest("Found " + name + "=" + FileName.of(value, "?") + ", expected " + name + "=true or "
                + name + "=false.");
    }

    static int limit(Context context) {
        String value = context.queryParam("limit");
        if (value == null || value.isEmpty()) {
            return LISTED;
        }
        int limit = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 0;
        if (limit < 1 || limit > MOST_LISTED) {
            throw Problem.badRequest(
                    "Found limit=" + FileName.of(value, "?") + ", expected a number from 1 to " + MOST_LISTED + ".");
        }
        return limit;
    }

    static Optional<String> idempotencyKey(Context context) {
        String key = context.header("Idempotency-Key");
        if (key == null) {
            return Optional.empty();
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.badRequest("Found an Idempotency-Key of " + key.length()
                    + " characters, expected 1 to 200 printable ASCII characters without spaces, such as a UUID.");
        }
        return Optional.of(key);
    }

    private static String feeds(Account account) {
        return String.join(", ", account.feeds().stream().map(Feed::id).sorted().toList());
    }
}
