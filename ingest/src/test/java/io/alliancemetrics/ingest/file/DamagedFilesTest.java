package io.alliancemetrics.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.ReadFile;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.record.RowValidator;
import io.alliancemetrics.ingest.xlsx.TestWorkbook;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.value.EpochDay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to a file on its way, it is read or refused, and nothing else is thrown. */
class DamagedFilesTest {
    private static final int ROUNDS = 500;
    private static final int TODAY = EpochDay.of(LocalDate.of(2026, 5, 2));
    private static final byte[] NASTY =
            "\0\n\r\",;\t'[]{}<>&=#.-%eE0919:/\\ \u00FF\u00C3".getBytes(StandardCharsets.ISO_8859_1);
    private static final String[] NAMES = MalformedInputs.HEADER.trim().split(",", -1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void damagedFilesAreReadOrRefused(FileFormat format) throws IOException {
        Random random = new Random(format.name().hashCode());
        byte[] good = good(format);
        int read = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] damaged = damage(good, random);
            read += read(damaged, format, i) ? 1 : 0;
        }
        // Otherwise nothing but the refusal of everything would have been tried.
        assertThat(read).isBetween(1, ROUNDS - 1);
    }

    @ParameterizedTest
    @EnumSource(names = "XLSX")
    void damagedXmlIsReadOrRefused(FileFormat format) throws IOException {
        Random random = new Random(42);
        byte[] sheet =
                ("<worksheet><sheetData>" + rows() + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < ROUNDS; i++) {
            String damaged = new String(damage(sheet, random), StandardCharsets.UTF_8);
            byte[] workbook = new TestWorkbook()
                    .withDateStyles()
                    .sheet("s", "")
                    .part("xl/worksheets/sheet1.xml", damaged)
                    .bytes();
            read(workbook, format, i);
        }
    }

    private boolean read(byte[] content, FileFormat format, int round) throws IOException {
        Path path = Files.write(folder.resolve("submitted"), content);
        try {
            ReadFile file = ReadFile.of(SubmittedFile.of(path, "", ""), Feed.AI_EXPORTS);
            RowValidator validator =
                    new RowValidator(Feed.AI_EXPORTS, new Office("kr"), TODAY, "s", Notation.SPREADSHEET, file.notes());
            for (Row row : file.rows()) {
                validator.check(row);
            }
            return true;
        } catch (FileRefusedException | UnsupportedFormatException e) {
            assertThat(e).hasMessageContaining("How to mend: ");
            return false;
        } catch (RuntimeException | Error e) {
            return fail(format + ", round " + round, e);
        }
    }

    private static byte[] damage(byte[] good, Random random) {
        byte[] damaged = good.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(4)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged[at] = NASTY[random.nextInt(NASTY.length)];
                case 2 -> damaged = Arrays.copyOf(damaged, Math.max(1, random.nextInt(4) == 0 ? at : damaged.length));
                default -> {
                    int length = Math.min(random.nextInt(20), damaged.length - at);
                    System.arraycopy(damaged, random.nextInt(damaged.length - length + 1), damaged, at, length);
                }
            }
        }
        return damaged;
    }

    private static byte[] good(FileFormat format) {
        return switch (format) {
            case CSV ->
                (MalformedInputs.HEADER
                                + "\"X-1\",KR,2026-Q1,SOFTWARE,\"1.234,56\",KRW\nX-2,kr,q1 2026,Services,12.5,EUR\n")
                        .getBytes(StandardCharsets.UTF_8);
            case XLSX -> new TestWorkbook().withDateStyles().sheet("s", rows()).bytes();
            case JSON -> ("[" + object(1) + ",\n" + object(2) + "]").getBytes(StandardCharsets.UTF_8);
            case JSON_LINES -> (object(1) + "\n" + object(2) + "\n").getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String object(int number) {
        return "{\"record_id\":\"X-" + number
                + "\",\"ref_area\":\"KR\",\"time_period\":\"2026-Q1\",\"category\":\"SOFTWARE\","
                + "\"amount\":12.50,\"currency\":\"KRW\"}";
    }

    private static String rows() {
        return TestWorkbook.row(1, NAMES)
                + TestWorkbook.row(2, "X-1", "KR", "2026-Q1", "SOFTWARE", "1.234,56", "KRW")
                + TestWorkbook.rawRow(
                        3,
                        "<c r=\"A3\" t=\"inlineStr\"><is><t>X-2</t></is></c><c r=\"E3\" s=\"1\"><f>A1</f><v>46112</v></c>"
                                + "<c r=\"F3\" t=\"e\"><v>#N/A</v></c>");
    }
}
