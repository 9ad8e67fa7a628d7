package io.alliancemetrics.ingest.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token as text, {@code amt_<id>_<secret>}: the id is public and finds the token, the secret proves it. The prefix lets
 * scanners for leaked secrets find it.
 *
 * @param secret 256 random bits; kept out of {@link #toString()}
 */
record TokenText(String id, String secret) {
    private static final String PREFIX = "amt_";
    private static final Pattern FORMAT = Pattern.compile(PREFIX + "([a-z2-7]{16})_([A-Za-z0-9_-]{43})");
    private static final String ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_LENGTH = 16;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenText random() {
        StringBuilder id = new StringBuilder(ID_LENGTH);
        RANDOM.ints(ID_LENGTH, 0, ID_ALPHABET.length()).forEach(at -> id.append(ID_ALPHABET.charAt(at)));
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new TokenText(
                id.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Empty if the text cannot be a token. */
    static Optional<TokenText> parse(String presented) {
        Matcher matcher = FORMAT.matcher(presented);
        return matcher.matches() ? Optional.of(new TokenText(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** What its owner keeps. */
    String whole() {
        return PREFIX + id + "_" + secret;
    }

    SecretHash secretHash() {
        return SecretHash.of(secret);
    }

    @Override
    public String toString() {
        return PREFIX + id;
    }
}
