package io.alliancemetrics.ingest.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.schemas.feed.Office;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymKeyTest {
    @TempDir
    private Path folder;

    @Test
    void newKeyIsForItsOwnerOnly() throws Exception {
        Path file = folder.resolve("key");
        PseudonymKey.create(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PseudonymKey.isReadableByOthers(file)).isFalse();
        assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
        assertThat(pseudonym(file)).isEqualTo(pseudonym(file));
    }

    @Test
    void everyNewKeyIsAnother() throws Exception {
        PseudonymKey.create(folder.resolve("one"));
        PseudonymKey.create(folder.resolve("two"));
        assertThat(pseudonym(folder.resolve("one"))).isNotEqualTo(pseudonym(folder.resolve("two")));
    }

    @Test
    void keyIsNeverOverwritten() throws Exception {
        Path file = folder.resolve("key");
        Files.writeString(file, "precious");
        assertThatThrownBy(() -> PseudonymKey.create(file))
                .isInstanceOf(PseudonymException.class)
                .hasMessageStartingWith(file + ": found a file, expected none: a key is never overwritten");
        assertThat(file).hasContent("precious");
    }

    @Test
    void keyThatCannotBeWrittenIsSaidSo() {
        Path file = folder.resolve("none/key");
        assertThatThrownBy(() -> PseudonymKey.create(file))
                .isInstanceOf(PseudonymException.class)
                .hasMessageStartingWith(file + ": the key could not be written");
    }

    @Test
    void lineBreaksInAKeyDoNotCount() throws Exception {
        Path file = folder.resolve("key");
        PseudonymKey.create(file);
        Path printed = folder.resolve("printed");
        String text = Files.readString(file);
        Files.writeString(
                printed, text.substring(0, 20) + "\r\n  " + text.substring(20).strip());
        assertThat(pseudonym(printed)).isEqualTo(pseudonym(file));
    }

    @Test
    void shortKeyIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(new byte[31]));
        assertThatThrownBy(() -> PseudonymKey.read(file))
                .isInstanceOf(PseudonymException.class)
                .hasMessageStartingWith(file + ": found a key of 31 bytes, expected at least 32.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my secret!", "\u00e4\u00f6"})
    void somethingElseThanAKeyIsRefusedAndNotRepeated(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("key"), content);
        assertThatThrownBy(() -> PseudonymKey.read(file))
                .isInstanceOf(PseudonymException.class)
                .hasMessageStartingWith(file + ": found something else than a key")
                .hasMessageNotContaining("secret");
    }

    @Test
    void missingKeyIsNotMadeUnasked() {
        Path file = folder.resolve("key");
        assertThatThrownBy(() -> PseudonymKey.read(file))
                .isInstanceOf(PseudonymException.class)
                .hasMessageContaining("only if there never was one, make it with --new-key");
        assertThat(file).doesNotExist();
    }

    @Test
    void fileThatIsMuchTooLongIsNoKey() throws Exception {
        Path file = Files.writeString(folder.resolve("key"), "A".repeat(20_000));
        assertThatThrownBy(() -> PseudonymKey.read(file)).hasMessageContaining("found something else than a key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--"})
    void keyThatOthersCanReadIsNoticed(String permissions) throws Exception {
        Path file = folder.resolve("key");
        PseudonymKey.create(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThat(PseudonymKey.isReadableByOthers(file)).isTrue();
    }

    @Test
    void keyIsNotShown() throws Exception {
        Path file = folder.resolve("key");
        PseudonymKey.create(file);
        assertThat(PseudonymKey.read(file)).hasToString("PseudonymKey[not shown]");
    }

    private static String pseudonym(Path file) throws PseudonymException {
        return new Pseudonymiser(new Office("kr"), PseudonymKey.read(file)).pseudonym("Kim Min-jun");
    }
}
