package io.alliancemetrics.ingest.text;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.ReadingKind;
import io.alliancemetrics.ingest.WarningKind;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Decides on the encoding of a file, or says why none can be decided on. */
final class EncodingChoice {
    private static final String SAVE_AS_UTF_8 = "Save the file as UTF-8 (in Excel: \"CSV UTF-8\") and send it again.";

    private final Path path;
    private final ByteScan scan;
    private final Feed feed;
    private final FileNotes notes;

    EncodingChoice(Path path, ByteScan scan, Feed feed, FileNotes notes) {
        this.path = path;
        this.scan = scan;
        this.feed = feed;
        this.notes = notes;
    }

    TextEncoding choose(Optional<Charset> declared) throws FileRefusedException, IOException {
        ByteOrderMark mark = ByteOrderMark.of(path);
        if (mark.charset().isPresent()) {
            return marked(mark, declared);
        }
        if (declared.filter(EncodingChoice::isUtf16).isPresent()) {
            return utf16(declared.orElseThrow());
        }
        refuseControls();
        return declared.isPresent() ? asDeclared(declared.orElseThrow()) : guessed();
    }

    private TextEncoding marked(ByteOrderMark mark, Optional<Charset> declared)
            throws FileRefusedException, IOException {
        Charset charset = mark.charset().orElseThrow();
        boolean contradicted = declared.filter(said -> !agree(said, charset)).isPresent();
        if (contradicted) {
            throw refuse(
                    0,
                    "the byte order mark of " + charset + " in a file that its sender says to be "
                            + declared.orElseThrow(),
                    "one encoding",
                    "Say charset=" + charset + ", or none.");
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            refuseControls();
            refuseWhatIsNotUtf8();
        } else {
            notes.read(ReadingKind.ENCODING, "", 1, charset + ", by its byte order mark", "text");
        }
        return new TextEncoding(charset, mark.length());
    }

    private static boolean agree(Charset said, Charset marked) {
        return said.equals(marked) || (said.equals(StandardCharsets.UTF_16) && isUtf16(marked));
    }

    private static boolean isUtf16(Charset charset) {
        return charset.name().startsWith("UTF-16");
    }

    private TextEncoding utf16(Charset declared) throws FileRefusedException {
        if (declared.equals(StandardCharsets.UTF_16)) {
            throw refuse(
                    1,
                    "no byte order mark in a file that its sender says to be UTF-16",
                    "the bytes FF FE or FE FF first, or charset=utf-16le or utf-16be",
                    SAVE_AS_UTF_8);
        }
        notes.read(ReadingKind.ENCODING, "", 1, declared + ", as its sender says", "text");
        return new TextEncoding(declared, 0);
    }

    private TextEncoding asDeclared(Charset declared) throws FileRefusedException, IOException {
        if (declared.equals(StandardCharsets.UTF_8)) {
            refuseWhatIsNotUtf8();
            return new TextEncoding(declared, 0);
        }
        Optional<Long> bad = SingleByteText.firstBad(declared, scan);
        if (bad.isPresent()) {
            throw byteError(bad.orElseThrow(), "which is no character in " + declared + ", as which it was sent", "");
        }
        if (scan.isPartlyUtf8() && scan.firstInvalidUtf8() == ByteScan.NOWHERE) {
            throw byteError(
                    scan.firstHigh(),
                    "which begins a character of UTF-8, in a file that its sender says to be " + declared,
                    "Say charset=utf-8 if it is that. ");
        }
        if (scan.firstHigh() != ByteScan.NOWHERE) {
            notes.read(ReadingKind.ENCODING, "", line(scan.firstHigh()), declared + ", as its sender says", "text");
        }
        return new TextEncoding(declared, 0);
    }

    private TextEncoding guessed() throws FileRefusedException, IOException {
        if (scan.firstInvalidUtf8() == ByteScan.NOWHERE) {
            return new TextEncoding(StandardCharsets.UTF_8, 0);
        }
        if (scan.isMostlyUtf8()) {
            throw byteError(
                    scan.firstInvalidUtf8(), "which is not UTF-8, although other characters of the file are", "");
        }
        if (scan.firstNotWindows1252() != ByteScan.NOWHERE) {
            throw byteError(scan.firstNotWindows1252(), "which is neither UTF-8 nor Windows-1252", "");
        }
        if (scan.isNotWestern()) {
            throw byteError(
                    scan.firstHigh(),
                    "in a text that is not UTF-8 and may be in one of many encodings, such as Windows-1251, EUC-KR or"
                            + " Shift JIS",
                    "");
        }
        noteAssumption();
        return new TextEncoding(SingleByteText.WINDOWS_1252, 0);
    }

    private void noteAssumption() throws IOException {
        BytePlace place = BytePlace.of(path, scan.firstHigh());
        notes.read(
                ReadingKind.ENCODING,
                "",
                place.line(),
                "text that is not UTF-8",
                SingleByteText.WINDOWS_1252 + ", what Excel writes in Western Europe and America");
        notes.warn(
                WarningKind.ENCODING_ASSUMED,
                "",
                place.line(),
                feed == Feed.FELLOW_MOBILITY ? "(not repeated here)" : place.word(SingleByteText.WINDOWS_1252),
                "Check that the letters of this word are the right ones; if not, save the file as UTF-8 (in Excel: \"CSV"
                        + " UTF-8\") and send that instead.");
    }

    private void refuseWhatIsNotUtf8() throws FileRefusedException, IOException {
        if (scan.firstInvalidUtf8() != ByteScan.NOWHERE) {
            throw byteError(scan.firstInvalidUtf8(), "which is not UTF-8, as the file is said to be", "");
        }
    }

    private void refuseControls() throws FileRefusedException, IOException {
        if (scan.firstControl() == ByteScan.NOWHERE) {
            return;
        }
        if (scan.hasZerosOfUtf16()) {
            throw refuse(1, "text in UTF-16 without a byte order mark", "text in UTF-8", SAVE_AS_UTF_8);
        }
        throw byteError(
                scan.firstControl(),
                "a control character",
                "Check that this is the right file and that it is complete; export it anew. ");
    }

    private FileRefusedException byteError(long at, String what, String firstAdvice) throws IOException {
        BytePlace place = BytePlace.of(path, at);
        String found = String.format("the byte %02X, ", place.value()) + what;
        return refuse(place.line(), found, "text in UTF-8", firstAdvice + SAVE_AS_UTF_8);
    }

    private long line(long at) throws IOException {
        return BytePlace.of(path, at).line();
    }

    private static FileRefusedException refuse(long line, String found, String expected, String howToMend) {
        return new FileRefusedException(new FileError(line, found, expected, howToMend));
    }
}
