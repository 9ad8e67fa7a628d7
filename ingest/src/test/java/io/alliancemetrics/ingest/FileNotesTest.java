package io.alliancemetrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNotesTest {
    private final FileNotes notes = new FileNotes();

    @Test
    void firstOfAKindAndColumnIsKeptAndTheOthersAreCounted() {
        notes.read(ReadingKind.DECIMAL_COMMA, "amount", 3, "1,5", "1.5");
        notes.read(ReadingKind.FORMULA, "amount", 4, "a formula", "2");
        notes.read(ReadingKind.DECIMAL_COMMA, "amount", 5, "2,5", () -> {
            throw new IllegalStateException("only the first is shown");
        });
        notes.read(ReadingKind.DECIMAL_COMMA, "rate", 6, "3,5", "3.5");
        assertThat(notes.readings())
                .containsExactly(
                        new Reading(ReadingKind.DECIMAL_COMMA, "amount", 3, "1,5", "1.5", 2),
                        new Reading(ReadingKind.FORMULA, "amount", 4, "a formula", "2", 1),
                        new Reading(ReadingKind.DECIMAL_COMMA, "rate", 6, "3,5", "3.5", 1));
    }

    @Test
    void warningsAreCountedAlike() {
        notes.warn(WarningKind.LOOKS_LIKE_A_NAME, "fellow_id", 2, "x", "Look at it.");
        notes.warn(WarningKind.LOOKS_LIKE_A_NAME, "fellow_id", 9, "y", "Look at it.");
        assertThat(notes.warnings())
                .containsExactly(new Warning(WarningKind.LOOKS_LIKE_A_NAME, "fellow_id", 2, "x", "Look at it.", 2));
    }

    @Test
    void longTextsAreShortened() {
        notes.read(ReadingKind.HEADER_ROW, "", 1, "x".repeat(500), "y");
        assertThat(notes.readings().get(0).found()).isEqualTo("x".repeat(120) + "…");
    }
}
