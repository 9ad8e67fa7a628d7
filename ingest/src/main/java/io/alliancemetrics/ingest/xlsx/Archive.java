package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileLimits;
import io.alliancemetrics.ingest.FileRefusedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The ZIP archive that a workbook is. */
final class Archive implements Closeable {
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private final Expansion expansion;

    private Archive(ZipFile zip, Map<String, ZipEntry> entries, Expansion expansion) {
        this.zip = zip;
        this.entries = entries;
        this.expansion = expansion;
    }

    static Archive open(Path path, FileLimits limits) throws FileRefusedException {
        try {
            Directory.check(path, limits);
            ZipFile zip = new ZipFile(path.toFile());
            try {
                return new Archive(zip, entries(zip, limits), new Expansion(limits, Files.size(path)));
            } catch (IOException | FileRefusedException | IllegalArgumentException e) {
                zip.close();
                throw e;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefusedException(unreadable(e));
        }
    }

    /** All at once: the JDK finds out only now that a name is no text. */
    private static Map<String, ZipEntry> entries(ZipFile zip, FileLimits limits) throws FileRefusedException {
        if (zip.size() > limits.zipEntries()) {
            throw new FileRefusedException(Directory.tooMany(limits));
        }
        Map<String, ZipEntry> entries = new HashMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entries.put(entry.getName(), entry) != null) {
                throw new FileRefusedException(XlsxProblem.damaged(0, "a part is in it twice"));
            }
        }
        return entries;
    }

    private static FileError unreadable(Exception e) {
        String reason = String.valueOf(e.getMessage());
        return reason.contains("encrypted")
                ? XlsxProblem.notA("a ZIP archive that is protected with a password")
                : XlsxProblem.damaged(0, "its table of contents cannot be read");
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** Whether anything in it ends like this. */
    boolean hasAnyEndingWith(String end) {
        return zip.stream()
                .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(end));
    }

    /** A part by its name; empty if there is none. */
    Optional<XmlPart> part(String name) throws FileRefusedException {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(XmlPart.of(new PartStream(zip.getInputStream(entry), expansion, entry.getCrc())));
        } catch (PartException e) {
            throw new FileRefusedException(e.error());
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
