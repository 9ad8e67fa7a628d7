package io.alliancemetrics.schemas.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationTest {
    @Test
    void everyFileOfTheFolderIsRunInOrder() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/clickhouse/migrations"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(Migration.all().stream().map(Migration::name))
                    .containsExactlyElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void versionsCountFromOneAsTheNamesSay() {
        List<Migration> all = Migration.all();
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).version()).isEqualTo(i + 1);
            assertThat(all.get(i).name()).matches(String.format("V%03d__[a-z_]+\\.sql", i + 1));
        }
    }

    @Test
    void statementsEndWithASemicolonAtTheEndOfALine() {
        assertThat(statements("SELECT 1;\nSELECT\n  ';', 2;  \n\nSELECT 3"))
                .containsExactly("SELECT 1", "SELECT\n  ';', 2", "SELECT 3");
        assertThat(statements("SELECT 1;\r\nSELECT 2;\r\n")).containsExactly("SELECT 1", "SELECT 2");
        assertThat(statements("SELECT 1;")).containsExactly("SELECT 1");
        assertThat(statements("\n")).isEmpty();
    }

    @Test
    void linesOfCommentAreLeftOut() {
        assertThat(statements("-- first;\nSELECT 1;\n-- second\n\nSELECT '--' -- kept\n;\n"))
                .containsExactly("SELECT 1", "SELECT '--' -- kept");
    }

    @Test
    void checksumIsThatOfTheText() {
        assertThat(new Migration(1, "V001__a.sql", "abc").checksum())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static List<String> statements(String sql) {
        return new Migration(1, "V001__a.sql", sql).statements();
    }
}
