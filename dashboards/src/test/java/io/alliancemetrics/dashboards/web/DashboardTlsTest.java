package io.alliancemetrics.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseAccess;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTlsTest {
    private static final String PASSWORD = "of-the-key-store";
    private static final ClickHouseAccess NOBODY = new ClickHouseAccess("http://127.0.0.1:1", "reader", "");

    @TempDir
    private Path folder;

    @Test
    void servesWithTheCertificateAndNothingWithoutTls() throws Exception {
        Path keyStore = keyStore();
        DashboardConfig config = DashboardConfig.of(NOBODY).withKeyStore(new KeyStoreAccess(keyStore, PASSWORD));
        try (DashboardServer server = DashboardServer.start(config)) {
            assertThat(server.uri().getScheme()).isEqualTo("https");
            URI health = server.uri().resolve("healthz");
            HttpClient trusting =
                    HttpClient.newBuilder().sslContext(trusting(keyStore)).build();
            assertThat(trusting.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
                            .body())
                    .isEqualTo("alive\n");
            URI plain = URI.create(health.toString().replace("https:", "http:"));
            assertThatThrownBy(() -> HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(plain).build(), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void wrongPasswordIsSaidWithoutRepeatingIt() throws Exception {
        DashboardConfig config = DashboardConfig.of(NOBODY).withKeyStore(new KeyStoreAccess(keyStore(), "guessed"));
        assertThatThrownBy(() -> DashboardServer.start(config))
                .isInstanceOf(DashboardStartException.class)
                .hasMessageContaining("page.p12 is a PKCS #12 file")
                .hasMessageNotContaining("guessed");
    }

    @Test
    void passwordStaysOutOfTexts() {
        assertThat(new KeyStoreAccess(Path.of("a.p12"), PASSWORD).toString()).doesNotContain(PASSWORD);
    }

    private Path keyStore() throws Exception {
        Path file = folder.resolve("page.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor())
                .as(() -> "keytool: " + folder.resolve("keytool.log"))
                .isZero();
        return file;
    }

    private static SSLContext trusting(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
