package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.account.Account;
import io.alliancemetrics.ingest.account.Tokens;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out who calls, by a token in the {@code Authorization} header or by the page's session cookie. The cookie alone
 * changes nothing for a request that another site has made the browser send.
 */
final class Callers {
    static final String COOKIE = "alliance_session";

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final String ATTRIBUTE = "account";
    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final RequestRates rates;

    Callers(Tokens tokens, RequestRates rates) {
        this.tokens = tokens;
        this.rates = rates;
    }

    /** Before every request that needs a caller. */
    void require(Context context) {
        Account account = account(context).orElseThrow(() -> {
            if (presentsSomething(context)) {
                // Only now: who has a right token is not kept out by somebody else behind the same address.
                rates.requireFewFailures(context.ip());
                rates.countFailure(context.ip());
            }
            return Problem.unauthorized();
        });
        rates.countRequest(account);
        context.attribute(ATTRIBUTE, account);
    }

    static boolean isKnown(Context context) {
        return context.attribute(ATTRIBUTE) != null;
    }

    static Account of(Context context) {
        Account account = context.attribute(ATTRIBUTE);
        if (account == null) {
            throw new IllegalStateException(context.path() + " was reached without a caller");
        }
        return account;
    }

    /** Who presents nothing guesses nothing: the page asks so whether somebody is signed in. */
    private static boolean presentsSomething(Context context) {
        return context.header(Header.AUTHORIZATION) != null || context.cookie(COOKIE) != null;
    }

    /** What the caller presents, to ask again later whether it still opens anything. */
    static String presented(Context context) {
        String header = context.header(Header.AUTHORIZATION);
        if (header != null) {
            boolean isToken = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
            return isToken ? header.substring(BEARER.length()).strip() : "";
        }
        return Optional.ofNullable(context.cookie(COOKIE)).orElse("");
    }

    boolean isStillValid(String presented) {
        return tokens.authenticate(presented).isPresent();
    }

    private Optional<Account> account(Context context) {
        if (context.header(Header.AUTHORIZATION) != null) {
            return tokens.authenticate(presented(context));
        }
        String session = context.cookie(COOKIE);
        if (session == null) {
            return Optional.empty();
        }
        if (!READING.contains(context.method())) {
            requireOwnPage(context);
        }
        return tokens.authenticate(session);
    }

    /** Browsers say where a request that changes something comes from. */
    static void requireOwnPage(Context context) {
        String origin = context.header(Header.ORIGIN);
        String host = context.header(Header.HOST);
        if (origin == null || !isOf(origin, host)) {
            throw Problem.forbidden("Found a request from " + (origin == null ? "no page" : "another site")
                    + ", expected one from this site's own page. Programs send a token in the Authorization header.");
        }
    }

    private static boolean isOf(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
