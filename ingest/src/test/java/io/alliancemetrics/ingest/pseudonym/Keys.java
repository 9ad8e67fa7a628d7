package io.alliancemetrics.ingest.pseudonym;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Keys whose pseudonyms are known. */
final class Keys {
    private static final int LENGTH = 32;

    private Keys() {}

    /** The 32 bytes that count up from this one. */
    static PseudonymKey countingFrom(int first, Path folder) throws IOException, PseudonymException {
        byte[] bytes = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            bytes[i] = (byte) (first + i);
        }
        Path file = folder.resolve("counting-from-" + first);
        return PseudonymKey.read(Files.writeString(file, Base64.getEncoder().encodeToString(bytes)));
    }
}
