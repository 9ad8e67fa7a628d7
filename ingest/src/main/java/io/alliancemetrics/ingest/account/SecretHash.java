package io.alliancemetrics.ingest.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What is kept of a secret: its SHA-256. Passwords need a slow, salted hash because they can be guessed; among 2²⁵⁶
 * random secrets nobody guesses, and no two are alike, so a fast hash is as safe and cannot be used to keep the gateway
 * busy.
 */
final class SecretHash {
    /** No secret that anybody knows has this hash. */
    static final SecretHash NOBODYS = new SecretHash(new byte[32]);

    private final byte[] bytes;

    private SecretHash(byte[] bytes) {
        this.bytes = bytes;
    }

    static SecretHash of(String secret) {
        try {
            return new SecretHash(
                    MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** @param bytes as {@link #bytes()} gave them */
    static SecretHash ofKept(byte[] bytes) {
        return new SecretHash(bytes.clone());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Takes as long wherever the first wrong byte is. */
    boolean matches(SecretHash other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }
}
