package io.alliancemetrics.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alliancemetrics.ingest.CellProblem;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.ReadFile;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.schemas.feed.Feed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowReaderTest {
    private static final String A = "{\"record_id\":\"M-A\",\"ref_area\":\"KR\",\"joined_on\":\"2026-01-01\"}";
    private static final String B = "{\"record_id\":\"M-B\",\n \"joined_on\":\"2026-01-01\",\"ref_area\":\"CA\"}";
    private static final List<String> CELLS_A = List.of("M-A", "", "", "", "KR", "2026-01-01", "");
    private static final List<String> CELLS_B = List.of("M-B", "", "", "", "CA", "2026-01-01", "");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[" + A + ",\n" + B + "]",
                "\uFEFF[" + A + ",\n" + B + "]",
                "{\"records\":[" + A + ",\n" + B + "]}",
                "{\"data\": [" + A + ",\n" + B + "] }",
                A + "\n" + B,
                A + "\r\n" + B + "\r\n",
            })
    void arraysAndLinesAndWrappedArraysAreRead(String text) throws Exception {
        ReadFile file = read(text, "");
        assertThat(file.rows()).containsExactly(new Row.Cells(1, CELLS_A), new Row.Cells(2, CELLS_B));
        assertThat(file.readings()).isEmpty();
    }

    @Test
    void blankLinesBetweenObjectsDoNotMatter() throws Exception {
        assertThat(read(A + "\n\n  \n" + B + "\n\n", "application/x-ndjson").lines())
                .containsExactly(1L, 4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"records\":[]}", " [ ] "})
    void emptyArrayIsAFileOfNoRows(String text) throws Exception {
        assertThat(read(text, "application/json").rows()).isEmpty();
    }

    @Test
    void oneObjectIsOneRecord() throws Exception {
        assertThat(read(A, "application/json").rows()).containsExactly(new Row.Cells(1, CELLS_A));
    }

    @Test
    void emptyObjectIsARowThatLacksEverything() throws Exception {
        assertThat(read("[{}]", "application/json").rows()).hasSize(1);
    }

    @Test
    void numbersAreTakenAsWritten() throws Exception {
        String text = "[{\"record_id\":1.10,\"ref_area\":1e5,\"joined_on\":12345678901234567890.123456789,"
                + "\"retracted\":true,\"revision\":2,\"left_on\":null}]";
        assertThat(read(text, "application/json").cells(0))
                .containsExactly("1.10", "2", "true", "", "1e5", "12345678901234567890.123456789", "");
    }

    @Test
    void namesInOtherSpellingsAreReadAndNoted() throws Exception {
        ReadFile file = read(A.replace("joined_on", "Joined On") + "\n" + A.replace("ref_area", "refArea"), "");
        assertThat(file.cells(0)).isEqualTo(CELLS_A);
        assertThat(file.readings()).containsExactly("COLUMN_NAME joined_on 1: Joined On -> joined_on");
        assertThat(problems(file, 1)).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo("refArea");
            assertThat(problem.expected()).endsWith("; did you mean ref_area?");
        });
    }

    @Test
    void whatIsWrongWithAnObjectIsSaidAtOnce() throws Exception {
        ReadFile file = read(
                "[{\"x\":{\"y\":[1]},\"record_id\":[1,[2]],\"ref_area\":\"KR\",\"ref_area\":\"CA\"}]",
                "application/json");
        assertThat(problems(file, 0)).extracting(CellProblem::column).containsExactly("x", "record_id", "ref_area");
        assertThat(file.cells(0).get(4)).isEqualTo("KR");
    }

    @Test
    void valuesThatAreNoObjectsAreRowsThatCannotBeRead() throws Exception {
        ReadFile file = read("[1,\n" + A + ",\n[2,[3]],\nnull]", "application/json");
        assertThat(file.lines()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(file.rows())
                .extracting(row -> row instanceof Row.Unreadable)
                .containsExactly(true, false, true, true);
    }

    @Test
    void errorsNameTheirLine() {
        FileRefusedException refused = catchThrowableOfType(
                FileRefusedException.class, () -> read("[" + A + ",\n" + A + ",\n]", "application/json"));
        assertThat(refused.getMessage())
                .startsWith("file:3: found text that is not JSON: a bracket or brace where a value should be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[[[[[[[[[[[[[[[[[[[", "{\"record_id\":\"LONG\"}", "{\"LONG\":1}"})
    void whatExceedsALimitIsNamedWithItsLineToo(String second) {
        String text = "[" + A + ",\n" + second.replace("LONG", "x".repeat(20_000)) + "]";
        FileRefusedException refused =
                catchThrowableOfType(FileRefusedException.class, () -> read(text, "application/json"));
        assertThat(refused.getMessage()).startsWith("file:2: found ").contains("expected ");
    }

    private static List<CellProblem> problems(ReadFile file, int row) {
        return ((Row.Cells) file.rows().get(row)).problems();
    }

    private ReadFile read(String text, String contentType) throws Exception {
        return ReadFile.of(folder, Feed.MEMBERSHIP, "members", contentType, text.getBytes(StandardCharsets.UTF_8));
    }
}
