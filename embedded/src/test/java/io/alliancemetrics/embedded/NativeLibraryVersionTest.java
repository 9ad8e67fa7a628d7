package io.alliancemetrics.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The build installs the library when a mark with its version is missing, so the version must be the same everywhere. */
class NativeLibraryVersionTest {
    @Test
    void pomAndPackageNameTheSameVersion() throws IOException {
        Matcher version = Pattern.compile("\"@chdb/lib-linux-x64-gnu\": \"([^\"]+)\"")
                .matcher(Files.readString(Path.of("package.json")));
        assertThat(version.find()).isTrue();
        String mark = "node_modules/.chdb-" + version.group(1);
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<missing>${basedir}/" + mark + "</missing>", "writeFileSync('" + mark + "'");
        assertThat(Files.readString(Path.of("package-lock.json")))
                .contains("\"version\": \"" + version.group(1) + "\"")
                .doesNotContain("\"resolved\"");
    }
}
