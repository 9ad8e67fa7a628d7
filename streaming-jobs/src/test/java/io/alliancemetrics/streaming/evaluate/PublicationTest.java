package io.alliancemetrics.streaming.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.kpi.KpiBoard;
import io.alliancemetrics.streaming.kpi.KpiKey;
import io.alliancemetrics.streaming.kpi.KpiVersion;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private static final String JOB = "this one";
    private static final KpiKey GONE = new KpiKey("member_count", "ALLIANCE", "2026-Q4", "2026-Q4");

    private final KpiBoard board = new KpiBoard();

    @Test
    void freshStartOnAnEmptyTableIsTheFirstLineage() throws Exception {
        Deltas.memberWithExports(board, 1);
        KpiBatch batch = start(0, 0).next(1).orElseThrow();
        assertThat(batch.version()).isEqualTo(KpiVersion.of(1, 1));
        assertThat(batch.messages()).isEqualTo(2);
        assertThat(batch.rows()).hasSize(29).allMatch(row -> row.value() != null);
    }

    @Test
    void freshStartTellsHowFarItIsEvenWithoutFigures() throws Exception {
        assertThat(start(0, 0).next(1)).hasValueSatisfying(batch -> {
            assertThat(batch.rows()).isEmpty();
            assertThat(batch.messages()).isZero();
        });
    }

    @Test
    void freshStartOnATableWithRowsIsALineageAboveThemAndDeletesWhatExistsNoLonger() throws Exception {
        Deltas.memberWithExports(board, 1);
        KpiKey kept = new KpiKey("ai_exports", "KR", "2026-Q1", KpiKey.LATEST);
        KpiTable.Contents table = table(KpiVersion.of(3, 900), 2, Set.of(GONE, kept));
        KpiBatch batch = Publication.start(board, Publication.Restored.NOTHING, JOB, () -> table)
                .next(1)
                .orElseThrow();
        assertThat(batch.version()).isEqualTo(KpiVersion.of(4, 1)).isGreaterThan(table.version());
        assertThat(deleted(batch)).containsExactly(GONE);
        assertThat(batch.rows()).hasSize(30);
    }

    @Test
    void whatIsDeletedIsDeletedOnce() throws Exception {
        KpiTable.Contents table = table(KpiVersion.of(3, 900), 0, Set.of(GONE));
        Publication publication = Publication.start(board, Publication.Restored.NOTHING, JOB, () -> table);
        publication.next(1);
        Deltas.memberWithExports(board, 1);
        assertThat(deleted(publication.next(2).orElseThrow())).isEmpty();
    }

    @Test
    void continuationKeepsItsLineageAndPublishesEverythingOnce() throws Exception {
        Deltas.memberWithExports(board, 1);
        Publication publication = start(KpiVersion.of(2, 7), KpiVersion.of(2, 7));
        KpiBatch batch = publication.next(8).orElseThrow();
        assertThat(batch.version()).isEqualTo(KpiVersion.of(2, 8));
        assertThat(batch.rows()).hasSize(29);
        assertThat(publication.next(9)).isEmpty();
    }

    @Test
    void continuationOfATableThatLagsBehindOrWasEmptiedKeepsItsLineage() throws Exception {
        assertThat(start(KpiVersion.of(2, 7), KpiVersion.of(2, 5))
                        .next(8)
                        .orElseThrow()
                        .version())
                .isEqualTo(KpiVersion.of(2, 8));
        assertThat(start(KpiVersion.of(2, 7), 0).next(8).orElseThrow().version())
                .isEqualTo(KpiVersion.of(2, 8));
    }

    @Test
    void checkpointOfAnotherJobStartsALineageAboveItAndTheTable() throws Exception {
        Publication.Restored restored = new Publication.Restored(KpiVersion.of(2, 7), "another");
        assertThat(start(restored, KpiVersion.of(2, 6)).next(8).orElseThrow().version())
                .isEqualTo(KpiVersion.of(3, 8));
        assertThat(start(restored, KpiVersion.of(5, 1)).next(8).orElseThrow().version())
                .isEqualTo(KpiVersion.of(6, 8));
    }

    @Test
    void ownCheckpointOlderThanTheTableStartsALineageAboveIt() throws Exception {
        assertThat(start(KpiVersion.of(2, 7), KpiVersion.of(2, 8))
                        .next(8)
                        .orElseThrow()
                        .version())
                .isEqualTo(KpiVersion.of(3, 8));
    }

    @Test
    void jobWhosePlaceAnotherHasTakenStops() {
        KpiTable.Contents table =
                new KpiTable.Contents(KpiVersion.of(2, 7), 0, new KpiTable.Writer(3, "another"), Set.of());
        assertThatExceptionOfType(SupersededException.class)
                .isThrownBy(() ->
                        Publication.start(board, new Publication.Restored(KpiVersion.of(2, 7), JOB), JOB, () -> table));
    }

    @Test
    void jobThatKnowsLessThanTheTablePublishesNothingUntilItHasCaughtUp() throws Exception {
        KpiTable.Contents table = table(KpiVersion.of(3, 900), 4, Set.of(GONE));
        Publication publication = Publication.start(board, Publication.Restored.NOTHING, JOB, () -> table);
        Deltas.memberWithExports(board, 1);
        assertThat(publication.next(1)).isEmpty();
        assertThat(publication.heldBack()).isEqualTo(2);
        assertThat(publication.version()).isEqualTo(KpiVersion.of(4, 1));
        Deltas.memberWithExports(board, 0);
        assertThat(publication.next(2)).hasValueSatisfying(batch -> {
            assertThat(batch.messages()).isEqualTo(4);
            assertThat(batch.rows()).hasSize(30);
        });
        assertThat(publication.heldBack()).isZero();
    }

    @Test
    void theEndOfALogThatIsShorterThanTheTableKnewIsPublished() throws Exception {
        KpiTable.Contents table = table(KpiVersion.of(3, 900), 4, Set.of());
        Publication publication = Publication.start(board, Publication.Restored.NOTHING, JOB, () -> table);
        Deltas.memberWithExports(board, 1);
        publication.next(1);
        assertThat(publication.last().orElseThrow().messages()).isEqualTo(2);
    }

    @Test
    void unchangedFiguresAreNotPublishedAgain() throws Exception {
        Deltas.memberWithExports(board, 1);
        Publication publication = start(0, 0);
        publication.next(1);
        assertThat(publication.next(2)).isEmpty();
        Deltas.memberWithExports(board, 0);
        assertThat(publication.next(3)).hasValueSatisfying(batch -> {
            assertThat(batch.rows()).as("only messages were counted").isEmpty();
            assertThat(batch.messages()).isEqualTo(4);
        });
    }

    @Test
    void onlyWhatChangedIsPublished() throws Exception {
        Deltas.memberWithExports(board, 1);
        Publication publication = start(0, 0);
        publication.next(1);
        Deltas.certifiedModel(board);
        assertThat(publication.next(2).orElseThrow().rows().stream()
                        .map(row -> row.key().kpi())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("certified_models", "standard_adoption_rate", "audit_compliance_rate");
    }

    @Test
    void versionsOnlyGrowWhetherOrNotSomethingIsPublished() throws Exception {
        Publication publication = start(0, 0);
        long last = 0;
        for (long checkpoint = 1; checkpoint < 20; checkpoint += 3) {
            if (checkpoint % 2 == 0) {
                Deltas.certifiedModel(board);
            }
            Optional<KpiBatch> ignored = publication.next(checkpoint);
            assertThat(publication.version()).isGreaterThan(last);
            last = publication.version();
            ignored.ifPresent(batch -> assertThat(batch.version()).isEqualTo(publication.version()));
        }
    }

    @Test
    void theEndOfTheLogIsOneAboveTheLastCheckpoint() throws Exception {
        Publication publication = start(0, 0);
        publication.next(7);
        Deltas.memberWithExports(board, 1);
        assertThat(publication.last().orElseThrow().version()).isEqualTo(KpiVersion.of(1, 8));
    }

    private Publication start(long restored, long table) throws Exception {
        return start(restored == 0 ? Publication.Restored.NOTHING : new Publication.Restored(restored, JOB), table);
    }

    private Publication start(Publication.Restored restored, long table) throws Exception {
        return Publication.start(board, restored, JOB, () -> table(table, 0, Set.of()));
    }

    private static KpiTable.Contents table(long version, long messages, Set<KpiKey> keys) {
        return new KpiTable.Contents(version, messages, KpiTable.Writer.NOBODY, keys);
    }

    private static Set<KpiKey> deleted(KpiBatch batch) {
        return batch.rows().stream()
                .filter(row -> row.value() == null)
                .map(KpiBatch.Row::key)
                .collect(Collectors.toSet());
    }
}
