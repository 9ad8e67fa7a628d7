package io.alliancemetrics.ingest.pseudonym;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key with which an office makes pseudonyms. Whoever has it can tell whether a pseudonym is that of a person whose id
 * they know; without it new records of a fellow cannot be joined to the old ones. Its file holds at least {@value
 * #LEAST_BYTES} random bytes in Base64, so that it can be printed and kept in a safe; blanks and line breaks do not count.
 */
public final class PseudonymKey {
    /** As many as the hash has; a shorter key could be guessed more easily than the hash inverted. */
    public static final int LEAST_BYTES = 32;

    private static final int MOST_CHARACTERS = 10_000;
    private static final String ALGORITHM = "HmacSHA256";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final SecretKeySpec key;

    private PseudonymKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /**
     * Reads a key.
     *
     * @throws PseudonymException if there is none, or it is too short
     */
    public static PseudonymKey read(Path file) throws PseudonymException {
        byte[] bytes = decoded(file, text(file));
        if (bytes.length < LEAST_BYTES) {
            throw new PseudonymException(file + ": found a key of " + bytes.length + " bytes, expected at least "
                    + LEAST_BYTES + ". Make one with --new-key in another file; pseudonyms of another key cannot be"
                    + " joined to those that were made with this one.");
        }
        return new PseudonymKey(bytes);
    }

    /**
     * Makes a new key in a new file that only its owner can read.
     *
     * @throws PseudonymException if there is such a file already; it is left as it is
     */
    public static void create(Path file) throws PseudonymException {
        byte[] bytes = new byte[LEAST_BYTES];
        new SecureRandom().nextBytes(bytes);
        byte[] text = (Base64.getEncoder().encodeToString(bytes) + "\n").getBytes(StandardCharsets.US_ASCII);
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel channel = Files.newByteChannel(file, options, attributes(file))) {
            channel.write(ByteBuffer.wrap(text));
        } catch (FileAlreadyExistsException e) {
            throw new PseudonymException(
                    file + ": found a file, expected none: a key is never overwritten, because without it new records"
                            + " cannot be joined to old ones. Leave --new-key out to use it, or name another file.",
                    e);
        } catch (IOException e) {
            throw new PseudonymException(
                    file + ": the key could not be written (" + e + "). Name a file in a folder that you may write to.",
                    e);
        }
    }

    /** Whether others than its owner may read the file; false where the file system cannot tell. */
    public static boolean isReadableByOthers(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            return permissions.contains(PosixFilePermission.GROUP_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** A keyed hash that is used up by one thread. */
    Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "PseudonymKey[not shown]";
    }

    private static String text(Path file) throws PseudonymException {
        try {
            if (Files.size(file) <= MOST_CHARACTERS) {
                return Files.readString(file, StandardCharsets.US_ASCII);
            }
        } catch (NoSuchFileException e) {
            throw new PseudonymException(
                    file + ": found no file, expected the office's key. Give the file that was used before; only if"
                            + " there never was one, make it with --new-key.",
                    e);
        } catch (IOException e) {
            throw notAKey(file, e);
        }
        throw notAKey(file, null);
    }

    private static byte[] decoded(Path file, String text) throws PseudonymException {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            // Without the cause: it repeats a character of the key.
            throw notAKey(file, null);
        }
    }

    private static PseudonymException notAKey(Path file, Throwable cause) {
        return new PseudonymException(
                file + ": found something else than a key, expected a readable file of " + LEAST_BYTES
                        + " or more random bytes in Base64, as --new-key makes it.",
                cause);
    }

    private static FileAttribute<?>[] attributes(Path file) {
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }
}
