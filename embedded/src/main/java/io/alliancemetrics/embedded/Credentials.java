package io.alliancemetrics.embedded;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/**
 * A user of an embedded service. {@link #toString()} leaves the password out, so that it never reaches a log.
 *
 * @param user name to log in with; not empty
 * @param password password to log in with; not empty
 */
public record Credentials(String user, String password) {
    private static final int PASSWORD_BYTES = 24;

    public Credentials {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        if (user.isBlank() || password.isEmpty()) {
            throw new IllegalArgumentException("user and password must not be empty (user: '" + user + "')");
        }
    }

    /** A user with a password nobody has used before: 24 random bytes as URL-safe text. */
    public static Credentials random(String user) {
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        return new Credentials(user, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    @Override
    public String toString() {
        return "Credentials[user=" + user + "]";
    }
}
