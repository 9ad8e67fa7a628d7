package io.alliancemetrics.embedded.internal.front;

import io.alliancemetrics.embedded.Credentials;
import io.alliancemetrics.embedded.internal.engine.EngineException;
import io.alliancemetrics.embedded.internal.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** Who may log in. The engine knows one user only, so names and passwords are checked here. */
final class Users {
    private static final int REQUIRED_PASSWORD = 194;
    private static final int AUTHENTICATION_FAILED = 516;
    private static final String BASIC = "Basic ";

    private final Credentials writer;
    private final Credentials reader;

    Users(Credentials writer, Credentials reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** Who a request comes from. */
    record User(String name, boolean readOnly) {}

    /**
     * The user whose name and password the request carries: in {@code X-ClickHouse-User} and {@code -Key}, as basic
     * authentication, or in the URL.
     */
    User authenticate(HttpRequest request) throws EngineException {
        Login login = login(request)
                .orElseThrow(
                        () -> error(REQUIRED_PASSWORD, "A user name and a password are required. (REQUIRED_PASSWORD)"));
        boolean isWriter = matches(writer, login);
        boolean isReader = matches(reader, login);
        if (!isWriter && !isReader) {
            throw error(
                    AUTHENTICATION_FAILED,
                    login.user + ": Authentication failed: password is incorrect, or there is no user with such name."
                            + " (AUTHENTICATION_FAILED)");
        }
        return new User(login.user, isReader);
    }

    private record Login(String user, String password) {}

    private static Optional<Login> login(HttpRequest request) throws EngineException {
        Optional<String> user = request.header("X-ClickHouse-User");
        if (user.isPresent()) {
            return Optional.of(
                    new Login(user.get(), request.header("X-ClickHouse-Key").orElse("")));
        }
        Optional<String> authorization = request.header("Authorization");
        if (authorization.isPresent() && authorization.get().regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.of(basic(authorization.get().substring(BASIC.length())));
        }
        return request.parameter("user")
                .map(name -> new Login(name, request.parameter("password").orElse("")));
    }

    private static Login basic(String encoded) throws EngineException {
        try {
            String text = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 ? new Login(text, "") : new Login(text.substring(0, colon), text.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw error(AUTHENTICATION_FAILED, "Invalid HTTP basic authentication header. (AUTHENTICATION_FAILED)");
        }
    }

    // Takes as long for a wrong password as for the right one.
    private static boolean matches(Credentials expected, Login login) {
        boolean sameUser = same(expected.user(), login.user);
        boolean samePassword = same(expected.password(), login.password);
        return sameUser && samePassword;
    }

    private static boolean same(String expected, String found) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }

    private static EngineException error(int code, String message) {
        return new EngineException(code, "Code: " + code + ". DB::Exception: " + message);
    }
}
