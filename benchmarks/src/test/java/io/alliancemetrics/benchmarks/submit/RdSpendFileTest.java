package io.alliancemetrics.benchmarks.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RdSpendFileTest {
    @TempDir
    private Path folder;

    @Test
    void sameRowsEveryTime() throws IOException {
        Path one = folder.resolve("one.csv");
        Path other = folder.resolve("other.csv");
        RdSpendFile.write(one, 100);
        RdSpendFile.write(other, 100);
        assertThat(one).hasSameBinaryContentAs(other);
        assertThat(Files.readAllLines(one)).hasSize(101).doesNotHaveDuplicates();
    }
}
