package io.alliancemetrics.cli.client;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** An office's token, from a file: an argument would be seen by everyone on the machine. No message shows its text. */
public final class AccessToken {
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    /** What a header may hold, and no token is longer. */
    private static final Pattern TEXT = Pattern.compile("[\\x21-\\x7e]{1,512}");

    private static final long LONGEST = 4_096;
    private static final String ADVICE =
            " \"alliance office create-token\" makes one with --out, or ask the secretariat.";

    private final String text;

    private AccessToken(String text) {
        this.text = text;
    }

    /**
     * Reads a file with nothing but a token in it.
     *
     * @throws IOException if there is no token in it; the message says what to do
     */
    public static AccessToken read(Path file) throws IOException {
        List<String> lines = lines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() != 1 || !TEXT.matcher(lines.get(0)).matches()) {
            throw new IOException("The token file " + file + ": found " + found(lines)
                    + ", expected one line with a token, amt_…." + ADVICE);
        }
        return new AccessToken(lines.get(0));
    }

    /** Whether other users of the machine can read a file; false where nobody can tell. */
    public static boolean isReadableByOthers(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    }

    /** The value of the {@code Authorization} header. */
    String authorization() {
        return "Bearer " + text;
    }

    @Override
    public String toString() {
        return "a token";
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("The token file " + file + ": found " + (Files.exists(file) ? "no file" : "nothing")
                    + ", expected a file with a token." + ADVICE);
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw new IOException("The token file " + file + ": found more than " + LONGEST
                        + " bytes, expected one line with a token, amt_…." + ADVICE);
            }
            return Files.readAllLines(file);
        } catch (AccessDeniedException e) {
            throw new IOException("The token file " + file + ": found a file that you may not read.", e);
        } catch (MalformedInputException e) {
            throw new IOException(
                    "The token file " + file + ": found no text, expected one line with a token." + ADVICE, e);
        }
    }

    /** Never what is there: it may be a token with something that does not belong to it. */
    private static String found(List<String> lines) {
        return switch (lines.size()) {
            case 0 -> "an empty file";
            case 1 -> "a line that cannot be a token";
            default -> lines.size() + " lines";
        };
    }
}
