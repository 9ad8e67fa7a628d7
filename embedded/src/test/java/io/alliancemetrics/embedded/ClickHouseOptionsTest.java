package io.alliancemetrics.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClickHouseOptionsTest {
    private static final Path FOLDER = Path.of("data");

    @Test
    void defaults() {
        ClickHouseOptions options = ClickHouseOptions.of(FOLDER);
        assertThat(options.port()).isZero();
        assertThat(options.writer().user()).isEqualTo("writer");
        assertThat(options.reader().user()).isEqualTo("reader");
        assertThat(options.memoryBytes()).isEqualTo(2_147_483_648L);
    }

    @Test
    void everyStartHasItsOwnPasswords() {
        assertThat(ClickHouseOptions.of(FOLDER).writer().password())
                .hasSizeGreaterThanOrEqualTo(32)
                .isNotEqualTo(ClickHouseOptions.of(FOLDER).writer().password());
    }

    @Test
    void passwordIsNotInTheText() {
        Credentials credentials = new Credentials("writer", "very secret");
        assertThat(credentials.toString()).isEqualTo("Credentials[user=writer]");
        assertThat(ClickHouseOptions.of(FOLDER).withWriter(credentials).toString())
                .doesNotContain("very secret");
    }

    @Test
    void impossibleOptionsAreNamed() {
        ClickHouseOptions options = ClickHouseOptions.of(FOLDER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withPort(70_000))
                .withMessageContaining("70000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withReader(new Credentials("writer", "x")))
                .withMessageContaining("writer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withMemoryBytes(1))
                .withMessageContaining("found 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Credentials("", "x"));
    }
}
