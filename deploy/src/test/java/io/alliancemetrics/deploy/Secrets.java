package io.alliancemetrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Secrets as {@code deploy/make-secrets} makes them, in a folder of a test. */
record Secrets(Path folder) {
    static Secrets make(Path parent) throws IOException, InterruptedException {
        Path folder = parent.resolve("secrets");
        Process script = new ProcessBuilder(
                        Repository.file("deploy/make-secrets").toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(parent.resolve("make-secrets.log").toFile())
                .start();
        assertThat(script.waitFor()).as("make-secrets").isZero();
        return new Secrets(folder);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    String text(String name) throws IOException {
        return Files.readString(file(name));
    }

    String sha256(String name) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file(name))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
