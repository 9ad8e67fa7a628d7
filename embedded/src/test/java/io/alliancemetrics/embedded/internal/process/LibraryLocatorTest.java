package io.alliancemetrics.embedded.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alliancemetrics.embedded.EmbeddedServiceException;
import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryLocatorTest {
    @TempDir
    Path root;

    private final Properties properties = new Properties();

    @BeforeEach
    void platform() {
        properties.setProperty("os.name", "Linux");
        properties.setProperty("os.arch", "amd64");
    }

    private Path file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    private LibraryLocator locator(Map<String, String> environment) {
        return new LibraryLocator(
                properties, environment, root.resolve("embedded/target/classes"), root.resolve("elsewhere/below"));
    }

    @Test
    void propertyGoesBeforeVariableGoesBeforeInstallation() throws IOException {
        Path installed = file("embedded/node_modules/@chdb/lib-linux-x64-gnu/libchdb.so");
        Path ofVariable = file("a/libchdb.so");
        Path ofProperty = file("b/libchdb.so");
        Map<String, String> environment = Map.of(LibraryLocator.VARIABLE, ofVariable.toString());

        assertThat(locator(Map.of()).locate()).isEqualTo(installed);
        assertThat(locator(environment).locate()).isEqualTo(ofVariable);
        properties.setProperty(LibraryLocator.PROPERTY, ofProperty.toString());
        assertThat(locator(environment).locate()).isEqualTo(ofProperty);
    }

    @Test
    void installationIsFoundFromAFolderBelow() throws IOException {
        Path installed = file("elsewhere/embedded/node_modules/@chdb/lib-linux-x64-gnu/libchdb.so");
        assertThat(locator(Map.of()).locate()).isEqualTo(installed);
    }

    @Test
    void missingLibraryNamesThePlacesAndTheWayOut() {
        assertThatExceptionOfType(EmbeddedServiceException.class)
                .isThrownBy(() -> locator(Map.of()).locate())
                .withMessageContaining(root.resolve("embedded/node_modules/@chdb/lib-linux-x64-gnu/libchdb.so")
                        .toString())
                .withMessageContaining("npm ci")
                .withMessageContaining(LibraryLocator.VARIABLE)
                .matches(e -> e.reason() == Reason.LIBRARY_MISSING);
    }

    @Test
    void wrongSettingIsNotPassedOver() throws IOException {
        file("embedded/node_modules/@chdb/lib-linux-x64-gnu/libchdb.so");
        properties.setProperty(
                LibraryLocator.PROPERTY, root.resolve("nowhere.so").toString());
        assertThatExceptionOfType(EmbeddedServiceException.class)
                .isThrownBy(() -> locator(Map.of()).locate())
                .withMessageContaining("nowhere.so")
                .withMessageContaining("Correct the system property");
    }
}
