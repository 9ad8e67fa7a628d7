package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileLimits;
import io.alliancemetrics.ingest.FileRefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that cells refer to by number. They must be in memory as long as the sheet is read, and are bounded therefore. */
final class SharedStrings {
    /** What the JDK needs for a text besides its characters. */
    private static final int OVERHEAD = 60;

    private final List<String> texts = new ArrayList<>();

    private SharedStrings() {}

    static SharedStrings of(Archive archive, Optional<String> part, FileLimits limits)
            throws FileRefusedException, IOException {
        SharedStrings shared = new SharedStrings();
        Optional<XmlPart> found = part.isPresent() ? archive.part(part.orElseThrow()) : Optional.empty();
        if (found.isPresent()) {
            try (XmlPart xml = found.orElseThrow()) {
                shared.read(xml, limits);
                xml.finish();
            }
        }
        return shared;
    }

    private void read(XmlPart xml, FileLimits limits) throws FileRefusedException {
        long bytes = 0;
        while (xml.advance()) {
            if (xml.isStart("si")) {
                RichText text = RichText.read(xml, "si", limits.cellLength());
                texts.add(text.content());
                bytes += OVERHEAD + 2L * text.content().length();
                if (bytes > limits.sharedTextBytes()) {
                    throw new FileRefusedException(tooLarge(limits));
                }
            }
        }
    }

    private static FileError tooLarge(FileLimits limits) {
        return new FileError(
                0,
                "a workbook whose different texts take more than " + limits.sharedTextBytes() + " bytes of memory",
                "a workbook with fewer or shorter texts",
                "Send so many records as CSV or JSON Lines, or in several workbooks.");
    }

    /** The text of a number; empty if there is none. */
    Optional<String> get(String number) {
        try {
            int index = Integer.parseInt(number);
            return index >= 0 && index < texts.size() ? Optional.of(texts.get(index)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
