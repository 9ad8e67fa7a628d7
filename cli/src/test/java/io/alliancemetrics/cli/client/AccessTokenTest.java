package io.alliancemetrics.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"amt_secret", "amt_secret\n", "  amt_secret \r\n\n"})
    void tokenIsTheOnlyLineOfItsFile(String content) throws IOException {
        AccessToken token = AccessToken.read(write(content));
        assertThat(token.authorization()).isEqualTo("Bearer amt_secret");
        assertThat(token).hasToString("a token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "hunter two", "hunter\nhunter", "hunt\u0007er", "hüntér"})
    void whatCannotBeATokenIsNotRepeated(String content) throws IOException {
        Path file = write(content);
        assertThatThrownBy(() -> AccessToken.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The token file " + file + ": found ")
                .hasMessageContaining("expected one line with a token")
                .hasMessageContaining("alliance office create-token")
                .message()
                .doesNotContain("hun", "hün");
    }

    @Test
    void missingAndHugeFilesAreNamed() throws IOException {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> AccessToken.read(none))
                .hasMessageContaining("The token file " + none + ": found nothing");
        assertThatThrownBy(() -> AccessToken.read(folder)).hasMessageContaining(folder + ": found no file");
        Path huge = write("a".repeat(5_000));
        assertThatThrownBy(() -> AccessToken.read(huge)).hasMessageContaining("found more than 4096 bytes");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThatThrownBy(() -> AccessToken.read(binary)).hasMessageContaining("found no text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--"})
    void otherReadersAreFoundOut(String permissions) throws IOException {
        Path file = write("amt_secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(AccessToken.isReadableByOthers(file)).isFalse();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThat(AccessToken.isReadableByOthers(file)).isTrue();
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("token"), content);
    }
}
