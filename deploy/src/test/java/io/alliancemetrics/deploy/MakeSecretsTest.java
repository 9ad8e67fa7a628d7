package io.alliancemetrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords are drawn once, and each is another. */
class MakeSecretsTest {
    @TempDir
    private Path folder;

    @Test
    void secretsStayAsTheyAreUntilTheyAreDeleted() throws Exception {
        Secrets secrets = Secrets.make(folder);
        Map<String, String> before = contents(secrets);
        assertThat(before).hasSize(10).allSatisfy((name, text) -> assertThat(text)
                .hasSizeGreaterThan(63));
        assertThat(before.values()).doesNotHaveDuplicates();

        Secrets.make(folder);
        assertThat(contents(secrets)).isEqualTo(before);

        Files.delete(secrets.file("kafka-job.properties"));
        Secrets.make(folder);
        Map<String, String> after = contents(secrets);
        assertThat(after.get("kafka-job.properties")).isNotEqualTo(before.get("kafka-job.properties"));
        after.put("kafka-job.properties", before.get("kafka-job.properties"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void nobodyElseFindsThem() throws Exception {
        Secrets secrets = Secrets.make(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.folder())))
                .isEqualTo("rwx------");
    }

    private static Map<String, String> contents(Secrets secrets) throws Exception {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(secrets.folder())) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
