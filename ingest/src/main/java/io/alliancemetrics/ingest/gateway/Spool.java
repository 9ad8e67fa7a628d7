package io.alliancemetrics.ingest.gateway;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.UploadedFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts request bodies on disk: a file is whole and hashed before anything is done with it, and memory stays free.
 * Thread-safe.
 */
final class Spool {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final int BUFFER = 1 << 16;
    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST_FREE = 256 * MEGABYTE;

    /** Read on and thrown away, so that a sender who only listens after sending hears that it was too much. */
    private static final long STILL_READ = 64 * MEGABYTE;

    private final Path folder;
    private final long maxBytes;

    Spool(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
        try {
            Files.createDirectories(folder);
            deleteLeftovers(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be used", e);
        }
    }

    /** Takes the body of a request, or the one file of its form. */
    Upload receive(Context context, String defaultName) {
        requireAcceptable(context);
        try {
            HttpServletRequest request = context.req();
            String type = request.getContentType() == null ? "" : request.getContentType();
            if (type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
                return ofForm(onlyFile(context), defaultName);
            }
            String name = FileName.of(context.queryParam("file_name"), defaultName);
            return store(request.getInputStream(), name, type);
        } catch (IOException e) {
            context.header(Header.CONNECTION, "close");
            throw Problem.badRequest("The file did not arrive whole: " + e.getMessage()
                    + ". Send it again with the same Idempotency-Key.");
        }
    }

    private void requireAcceptable(Context context) {
        String encoding = context.header(Header.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Problem.unsupported("Found Content-Encoding " + FileName.of(encoding, "?")
                    + ", expected none: send the file as it is, without compressing it.");
        }
        if (context.req().getContentLengthLong() > maxBytes + STILL_READ) {
            throw tooLarge();
        }
        if (folder.toFile().getUsableSpace() < LEAST_FREE) {
            throw Problem.unavailable("The service's disk is almost full. Tell whoever runs it, and try again later.");
        }
    }

    private static UploadedFile onlyFile(Context context) {
        List<UploadedFile> files = files(context);
        if (files.size() != 1) {
            throw Problem.badRequest("Found a form with " + (files.isEmpty() ? "no file" : files.size() + " files")
                    + ", expected one: send each file in a request of its own.");
        }
        return files.get(0);
    }

    private static List<UploadedFile> files(Context context) {
        try {
            return context.uploadedFiles();
        } catch (Exception e) {
            // Javalin is written in Kotlin and declares none of what it throws
            LOG.debug("A form cannot be read", e);
            // The server closes the connection after a body that it cannot make out; the sender must know.
            context.header(Header.CONNECTION, "close");
            throw Problem.badRequest("Found a form that cannot be read, or whose file is larger than allowed; expected"
                    + " multipart/form-data with one file. Send the file itself as the body if in doubt.");
        }
    }

    private Upload ofForm(UploadedFile file, String defaultName) throws IOException {
        String type = file.contentType() == null ? "" : file.contentType();
        try (InputStream content = file.content()) {
            return store(content, FileName.of(file.filename(), defaultName), type);
        }
    }

    private Upload store(InputStream in, String name, String contentType) throws IOException {
        Path file = Files.createTempFile(folder, "submission-", ".part");
        MessageDigest digest = sha256();
        boolean isWhole = false;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            copy(in, out);
            isWhole = true;
        } finally {
            if (!isWhole) {
                Files.deleteIfExists(file);
            }
        }
        return new Upload(file, name, contentType, HexFormat.of().formatHex(digest.digest()));
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            total += count;
            if (total > maxBytes + STILL_READ) {
                throw tooLarge();
            }
            if (total <= maxBytes) {
                out.write(buffer, 0, count);
            }
        }
        if (total > maxBytes) {
            throw tooLarge();
        }
    }

    private RequestRefusedException tooLarge() {
        return Problem.tooLarge("Found a file of more than " + maxBytes / MEGABYTE
                + " MiB, expected a smaller one. Split it into several files; each is a submission of its own.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A kill leaves files behind, those of forms too; nobody is waiting for them. */
    private static void deleteLeftovers(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
