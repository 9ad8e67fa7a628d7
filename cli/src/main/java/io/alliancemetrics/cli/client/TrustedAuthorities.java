package io.alliancemetrics.cli.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates are believed, for servers that Java's own list does not cover. */
public final class TrustedAuthorities {
    private TrustedAuthorities() {}

    /**
     * Believes those in a file alone.
     *
     * @param file certificates in PEM
     * @throws IOException if there is none in it; the message says what to do
     */
    public static SSLContext of(Path file) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate : certificates(file)) {
                store.setCertificateEntry("authority-" + store.size(), certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificates in " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws IOException, GeneralSecurityException {
        Collection<? extends Certificate> certificates;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
        } catch (IOException e) {
            throw new IOException(file + ": found nothing to read (" + e + "), expected certificates in PEM.", e);
        } catch (CertificateException e) {
            throw noneIn(file, e);
        }
        if (certificates.isEmpty()) {
            throw noneIn(file, null);
        }
        return certificates;
    }

    private static IOException noneIn(Path file, Exception cause) {
        return new IOException(
                file + ": found no certificate, expected one or more in PEM (-----BEGIN CERTIFICATE-----). Ask whoever"
                        + " runs the service for them.",
                cause);
    }
}
