package io.alliancemetrics.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alliancemetrics.ingest.FileLimits;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.ReadFile;
import io.alliancemetrics.ingest.xlsx.TestWorkbook;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmittedFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv | a.csv | text/csv | CSV",
                "csv | a.csv | '' | CSV",
                "csv | a | TEXT/CSV; header=present | CSV",
                "csv | a.csv | application/vnd.ms-excel | CSV",
                "csv | a.txt | text/plain; charset=utf-8 | CSV",
                "csv | C:\\Users\\x\\a.CSV | application/octet-stream | CSV",
                "xlsx | a.xlsx | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | XLSX",
                "xlsx | a.xlsm | application/vnd.ms-excel.sheet.macroEnabled.12 | XLSX",
                "xlsx | a | application/vnd.ms-excel | XLSX",
                "xlsx | '' | '' | XLSX",
                "array | a.json | application/json | JSON",
                "array | a | '' | JSON",
                "object | a.json | application/json;charset=UTF-8 | JSON",
                "object | a.jsonl | '' | JSON_LINES",
                "object | a.jsonl | application/json | JSON_LINES",
                "object | a.json | application/x-ndjson | JSON_LINES",
                "object | '' | '' | JSON_LINES",
                "blank | a.json | '' | JSON",
                "blank | '' | '' | CSV",
            })
    void formatIsTakenFromTheContentAndWhatTheSenderSays(
            String content, String name, String contentType, FileFormat format) throws Exception {
        assertThat(SubmittedFile.of(write(content(content)), name, contentType).format())
                .isEqualTo(format);
    }

    @Test
    void fileOfTooManyRowsIsRefused() throws Exception {
        byte[] text = (MalformedInputs.HEADER + MalformedInputs.GOOD.repeat(3)).getBytes(StandardCharsets.UTF_8);
        SubmittedFile file = SubmittedFile.of(write(text), "a.csv", "");
        assertThat(ReadFile.of(file.withLimits(FileLimits.DEFAULTS.withRows(3)), Feed.AI_EXPORTS)
                        .rows())
                .hasSize(3);
        FileRefusedException refused = catchThrowableOfType(
                FileRefusedException.class,
                () -> ReadFile.of(file.withLimits(FileLimits.DEFAULTS.withRows(2)), Feed.AI_EXPORTS));
        assertThat(refused.getMessage())
                .startsWith("file:4: found more than 2 rows, expected at most 2 rows in a file");
    }

    @Test
    void csvWithoutLookingIsReadInTheStandardNotation() throws Exception {
        Path path = write("title\nrecord_id\n".getBytes(StandardCharsets.UTF_8));
        FileRefusedException refused = catchThrowableOfType(
                FileRefusedException.class, () -> ReadFile.of(SubmittedFile.csv(path), Feed.AI_EXPORTS));
        assertThat(refused.getMessage()).startsWith("file:1: found no header row");
    }

    @Test
    void fileThatIsGoneIsSaidToBe() {
        Path path = folder.resolve("gone.csv");
        assertThat(catchThrowableOfType(FileRefusedException.class, () -> SubmittedFile.csv(path)
                        .open(Feed.AI_EXPORTS, new FileNotes())))
                .hasMessageContaining("that it cannot be opened");
        assertThat(catchThrowableOfType(UnsupportedFormatException.class, () -> SubmittedFile.of(path, "gone.csv", "")))
                .hasMessageContaining("cannot be read");
    }

    private static byte[] content(String kind) {
        return switch (kind) {
            case "xlsx" -> new TestWorkbook().sheet("s", "").bytes();
            case "array" -> "\n [{}]".getBytes(StandardCharsets.UTF_8);
            case "object" -> "{}".getBytes(StandardCharsets.UTF_8);
            case "blank" -> " ".getBytes(StandardCharsets.UTF_8);
            default -> MalformedInputs.HEADER.getBytes(StandardCharsets.UTF_8);
        };
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("submitted"), content);
    }
}
