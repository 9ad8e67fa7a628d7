package io.alliancemetrics.cli.client;

import io.alliancemetrics.schemas.feed.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The idempotency key of a file: the same for the same content and feed, whatever the file is called and whenever it is
 * sent. So a command that was interrupted can be given again, and the gateway goes on where it was.
 */
public final class FileKey {
    private static final int BUFFER = 1 << 16;

    private FileKey() {}

    /** {@code rd-spend-<SHA-256>}. */
    public static String of(Path file, Feed feed) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return feed.id() + "-" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
