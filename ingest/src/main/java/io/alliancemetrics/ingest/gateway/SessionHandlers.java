package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.account.Account;
import io.alliancemetrics.ingest.account.IssuedToken;
import io.alliancemetrics.ingest.account.Tokens;
import io.alliancemetrics.schemas.feed.Feed;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.List;

/** Says who is signed in, and turns a token into a session of the web page: a cookie that no script can read. */
final class SessionHandlers {
    private static final Duration SESSION = Duration.ofHours(12);

    private final Tokens tokens;
    private final boolean secureCookies;

    SessionHandlers(Tokens tokens, boolean secureCookies) {
        this.tokens = tokens;
        this.secureCookies = secureCookies;
    }

    void account(Context context) {
        Account account = Callers.of(context);
        List<String> feeds = account.feeds().stream().sorted().map(Feed::id).toList();
        Json.write(
                context,
                new AccountJson(account.office().code(), account.office().refArea(), feeds, account.label()));
    }

    /** Asked for with the token in the header. */
    void begin(Context context) {
        Callers.requireOwnPage(context);
        if (context.header(Header.AUTHORIZATION) == null) {
            // A session must not prolong itself.
            throw Problem.unauthorized();
        }
        IssuedToken session = tokens.createSession(Callers.of(context), SESSION);
        context.cookie(cookie(session.token(), Math.toIntExact(SESSION.toSeconds())));
        account(context);
    }

    void end(Context context) {
        String session = context.cookie(Callers.COOKIE);
        if (session != null) {
            tokens.endSession(session);
        }
        context.cookie(cookie("", 0));
        context.status(HttpStatus.NO_CONTENT);
    }

    private Cookie cookie(String value, int seconds) {
        return new Cookie(Callers.COOKIE, value, "/v1", seconds, secureCookies, true, null, SameSite.STRICT);
    }

    /** Who is signed in. */
    record AccountJson(String office, String refArea, List<String> feeds, String label) {}
}
