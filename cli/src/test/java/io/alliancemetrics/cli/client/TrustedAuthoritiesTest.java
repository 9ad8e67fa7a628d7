package io.alliancemetrics.cli.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedAuthoritiesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void fileWithoutCertificatesIsNamed(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("ca.pem"), content);
        assertThatThrownBy(() -> TrustedAuthorities.of(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": found no certificate");
    }

    @Test
    void missingFileIsNamed() {
        Path file = folder.resolve("none.pem");
        assertThatThrownBy(() -> TrustedAuthorities.of(file)).hasMessageStartingWith(file + ": found nothing to read");
    }
}
