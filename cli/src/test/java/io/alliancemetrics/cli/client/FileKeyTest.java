package io.alliancemetrics.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.feed.Feed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeyTest {
    @TempDir
    private Path folder;

    @Test
    void keyIsMadeOfContentAndFeedAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "abc");
        Path copy = Files.writeString(folder.resolve("b.csv"), "abc");
        Path other = Files.writeString(folder.resolve("c.csv"), "abd");
        String key = FileKey.of(file, Feed.RD_SPEND);
        // The SHA-256 of "abc" is a test vector of FIPS 180-4.
        assertThat(key).isEqualTo("rd-spend-ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(FileKey.of(copy, Feed.RD_SPEND)).isEqualTo(key);
        assertThat(FileKey.of(other, Feed.RD_SPEND)).isNotEqualTo(key);
        assertThat(FileKey.of(file, Feed.AI_EXPORTS)).isNotEqualTo(key);
    }
}
