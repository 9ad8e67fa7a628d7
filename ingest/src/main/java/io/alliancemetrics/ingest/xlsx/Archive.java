package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileLimits;
import io.alliancemetrics.ingest.FileRefusedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The ZIP archive that a workbook is. */
final class Archive implements Closeable {
    private final ZipFile zip;
    private final Expansion expansion;

    private Archive(ZipFile zip, Expansion expansion) {
        this.zip = zip;
        this.expansion = expansion;
    }

    static Archive open(Path path, FileLimits limits) throws FileRefusedException {
        try {
            Directory.check(path, limits);
            ZipFile zip = new ZipFile(path.toFile());
            if (zip.size() > limits.zipEntries()) {
                zip.close();
                throw new FileRefusedException(Directory.tooMany(limits));
            }
            return new Archive(zip, new Expansion(limits, Files.size(path)));
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefusedException(unreadable(e));
        }
    }

    private static FileError unreadable(Exception e) {
        String reason = String.valueOf(e.getMessage());
        return reason.contains("encrypted")
                ? XlsxProblem.notA("a ZIP archive that is protected with a password")
                : XlsxProblem.damaged(0, "its table of contents cannot be read");
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Whether anything in it ends like this. */
    boolean hasAnyEndingWith(String end) {
        return zip.stream()
                .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(end));
    }

    /** A part by its name; empty if there is none. */
    Optional<XmlPart> part(String name) throws FileRefusedException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(XmlPart.of(new PartStream(zip.getInputStream(entry), expansion, entry.getCrc())));
        } catch (IOException e) {
            throw new FileRefusedException(XlsxProblem.damaged(0, "the part " + name + " cannot be read"));
        }
    }

    /** A part that no workbook is without. */
    XmlPart required(String name) throws FileRefusedException {
        return part(name)
                .orElseThrow(
                        () -> new FileRefusedException(XlsxProblem.damaged(0, "the part " + name + " is missing")));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
