package io.alliancemetrics.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageAddressTest {
    private static final String EVERYWHERE = "0.0.0.0";

    @Test
    void otherMachinesAreServedWithTlsOnly() {
        assertThatThrownBy(() -> behind(Optional.empty()))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("--tls-key-store")
                .hasMessageContaining("--public-url");
    }

    @Test
    void aProxyWithTlsMayStandInFront() {
        PageAddress address = behind(Optional.of(URI.create("https://alliance.example.org")));
        assertThat(address.isSeenWithTls()).isTrue();
    }

    @Test
    void aPortOfThisMachineMayStandInFront() {
        PageAddress address = behind(Optional.of(URI.create("http://127.0.0.1:8080")));
        assertThat(address.isSeenWithTls()).isFalse();
    }

    @Test
    void aProxyWithoutTlsIsRefused() {
        assertThatThrownBy(() -> behind(Optional.of(URI.create("http://192.0.2.1:8080"))))
                .isInstanceOf(StackException.class)
                .hasMessageStartingWith("Found the public address http://192.0.2.1:8080 of the page, expected https");
    }

    @Test
    void byItselfItIsSeenWithoutTls() {
        assertThat(PageAddress.onPort(0).isSeenWithTls()).isFalse();
    }

    private static PageAddress behind(Optional<URI> publicUrl) {
        return new PageAddress(EVERYWHERE, 8080, Optional.empty(), publicUrl);
    }
}
