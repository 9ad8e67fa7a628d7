package io.alliancemetrics.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        TextTable table = new TextTable(List.of("FILE", "ROWS", "ID"), Set.of(1));
        assertThat(table.lines(List.of(List.of("größe.csv", "7", "x"), List.of("a", "12345", "y"))))
                .containsExactly("FILE        ROWS  ID", "größe.csv      7  x", "a          12345  y");
    }

    @Test
    void cellsCannotWriteToTheTerminal() {
        TextTable table = new TextTable(List.of("FILE"), Set.of());
        assertThat(table.lines(List.of(List.of("a\u001B[2J\u202Eb")))).last().isEqualTo("a\uFFFD[2J\uFFFDb");
    }
}
