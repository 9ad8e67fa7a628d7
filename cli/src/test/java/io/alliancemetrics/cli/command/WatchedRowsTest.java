package io.alliancemetrics.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.cli.terminal.Progress;
import io.alliancemetrics.ingest.FileNotes;
import io.alliancemetrics.ingest.RowReader;
import io.alliancemetrics.ingest.RowSource;
import io.alliancemetrics.ingest.file.SubmittedFile;
import io.alliancemetrics.schemas.feed.Feed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedRowsTest {
    private static final String HEADER = "record_id,ref_area,time_period,category,amount,currency\n";
    private static final String ROW = "X,KR,2026-Q1,SOFTWARE,10.50,KRW\n";
    private static final int MANY = 130_000;

    @TempDir
    private Path folder;

    private final List<String> shown = new ArrayList<>();

    @Test
    void largeFileShowsHowManyOfItsLinesAreRead() throws Exception {
        assertThat(read("a.csv", MANY)).isEqualTo(MANY);
        assertThat(shown)
                .startsWith("Reading a.csv: 130001 lines", "5001", "10001")
                .endsWith("130001")
                .hasSize(1 + MANY / 5_000);
    }

    @Test
    void smallFileShowsNothing() throws Exception {
        assertThat(read("a.csv", 10)).isEqualTo(10);
        assertThat(shown).isEmpty();
    }

    @Test
    void nobodyCountsTheRowsOfAWorkbookBeforehand() throws Exception {
        Path file = Files.write(folder.resolve("a.xlsx"), new byte[5_000_000]);
        RowSource rows = SubmittedFile.csv(file);
        assertThat(WatchedRows.of(file, rows, new Shown())).isSameAs(rows);
        assertThat(shown).containsExactly("Reading a.xlsx");
    }

    private int read(String name, int rows) throws Exception {
        Path file = Files.writeString(folder.resolve(name), HEADER + ROW.repeat(rows));
        int count = 0;
        try (RowReader reader =
                WatchedRows.of(file, SubmittedFile.csv(file), new Shown()).open(Feed.AI_EXPORTS, new FileNotes())) {
            while (reader.next().isPresent()) {
                count++;
            }
        }
        return count;
    }

    /** Remembers what would be on the terminal. */
    private final class Shown implements Progress {
        @Override
        public void phase(String what) {
            shown.add(what);
        }

        @Override
        public void start(String what, long total, String unit) {
            shown.add(what + ": " + total + " " + unit);
        }

        @Override
        public void reached(long count) {
            shown.add(Long.toString(count));
        }

        @Override
        public void end() {}

        @Override
        public void message(String line) {
            shown.add(line);
        }

        @Override
        public void close() {}
    }
}
