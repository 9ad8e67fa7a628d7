package io.alliancemetrics.streaming.ledger;

import static io.alliancemetrics.streaming.fixture.Records.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.value.EpochDay;
import io.alliancemetrics.streaming.cells.Cell;
import io.alliancemetrics.streaming.cells.CellDelta;
import io.alliancemetrics.streaming.fixture.CellTotals;
import io.alliancemetrics.streaming.fixture.Harness;
import io.alliancemetrics.streaming.serde.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityLedgerOperatorTest {
    private static final int RECORDED = day("2026-05-01");

    @Test
    void entityThatNobodyClaimsAnyMoreLeavesNoState() throws Exception {
        try (Harness<String, EntityUpdate, CellDelta> harness = open(EntityLedgerOperator.ofFellows(), null)) {
            CellTotals totals = new CellTotals();
            harness.process(update("f", claim("F1", fellowship("f"))));
            harness.process(update("f", claim("F2", fellowship("f"))));
            harness.process(update("g", claim("F3", fellowship("g"))));
            assertThat(harness.numKeyedStateEntries()).isEqualTo(2);
            harness.process(update("f", new Claim("F1", "kr", List.of())));
            harness.process(update("g", new Claim("F3", "kr", List.of())));
            assertThat(harness.numKeyedStateEntries()).isEqualTo(1);
            harness.process(update("f", new Claim("F2", "kr", List.of())));
            assertThat(harness.numKeyedStateEntries()).isZero();
            harness.checkpoint(1);
            totals.addAll(harness.extractOutputValues());
            assertThat(totals.isEmpty()).isTrue();
        }
    }

    @Test
    void modelThatNobodyClaimsAnyMoreTakesBackWhatItHadSent() throws Exception {
        try (Harness<String, EntityUpdate, CellDelta> harness = open(EntityLedgerOperator.ofModels(), null)) {
            CellTotals totals = new CellTotals();
            harness.process(update("KR/m", claim("C1", certificate())));
            harness.checkpoint(1);
            assertThat(harness.extractOutputValues()).isNotEmpty();
            harness.process(update("KR/m", new Claim("C1", "kr", List.of())));
            harness.checkpoint(2);
            totals.addAll(harness.extractOutputValues());
            assertThat(totals.isEmpty()).isTrue();
            assertThat(harness.numKeyedStateEntries()).isZero();
        }
    }

    @Test
    void sayingTheSameTwiceSendsNothing() throws Exception {
        try (Harness<String, EntityUpdate, CellDelta> harness = open(EntityLedgerOperator.ofFellows(), null)) {
            harness.process(update("f", claim("F1", fellowship("f"))));
            harness.checkpoint(1);
            int sent = harness.extractOutputValues().size();
            harness.process(update("f", claim("F1", fellowship("f"))));
            harness.checkpoint(2);
            assertThat(harness.extractOutputValues()).hasSize(sent);
        }
    }

    @Test
    void messagesAreNotCountedASecondTimeHere() throws Exception {
        try (Harness<String, EntityUpdate, CellDelta> harness = open(EntityLedgerOperator.ofFellows(), null)) {
            harness.process(update("f", claim("F1", fellowship("f"))));
            harness.checkpoint(1);
            assertThat(harness.extractOutputValues()).allMatch(delta -> Cell.quarter(delta.cell()) != 0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void snapshotAndRestoreMidWayGivesTheSameAsAnUninterruptedRun(long seed) throws Exception {
        Random random = new Random(seed);
        List<EntityUpdate> updates = updates(random);
        int middle = random.nextInt(updates.size());
        CellTotals expected = new CellTotals();
        try (Harness<String, EntityUpdate, CellDelta> whole = open(EntityLedgerOperator.ofFellows(), null)) {
            process(whole, updates);
            whole.endInput();
            expected.addAll(whole.extractOutputValues());
        }
        CellTotals found = new CellTotals();
        OperatorSubtaskState state;
        try (Harness<String, EntityUpdate, CellDelta> first = open(EntityLedgerOperator.ofFellows(), null)) {
            process(first, updates.subList(0, middle));
            state = first.checkpoint(1);
            found.addAll(first.extractOutputValues());
            process(first, updates.subList(middle, updates.size()));
        }
        try (Harness<String, EntityUpdate, CellDelta> second = open(EntityLedgerOperator.ofFellows(), state)) {
            process(second, updates.subList(middle, updates.size()));
            second.endInput();
            found.addAll(second.extractOutputValues());
        }
        assertThat(found).isEqualTo(expected);
    }

    private static List<EntityUpdate> updates(Random random) {
        List<EntityUpdate> updates = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String fellow = "f" + random.nextInt(10);
            List<Step> timeline = new ArrayList<>();
            for (int day = 0; day < random.nextInt(3); day++) {
                int startsOn = day("2026-01-01") + random.nextInt(300);
                int endsOn = random.nextBoolean() ? EpochDay.NONE : startsOn + random.nextInt(300);
                timeline.add(new Step(
                        RECORDED + day,
                        random.nextInt(4) == 0,
                        new Contribution.Fellowship(
                                fellow,
                                Cell.code("KR"),
                                Cell.code(random.nextBoolean() ? "CA" : "JP"),
                                startsOn,
                                endsOn)));
            }
            updates.add(update(fellow, new Claim("F" + random.nextInt(4), "kr", timeline)));
        }
        return updates;
    }

    private static void process(Harness<String, EntityUpdate, CellDelta> harness, List<EntityUpdate> updates)
            throws Exception {
        for (EntityUpdate update : updates) {
            harness.process(update);
        }
    }

    private static EntityUpdate update(String entity, Claim claim) {
        return new EntityUpdate(entity, claim);
    }

    private static Claim claim(String recordId, Contribution contribution) {
        return new Claim(recordId, "kr", List.of(new Step(RECORDED, false, contribution)));
    }

    private static Contribution fellowship(String fellow) {
        return new Contribution.Fellowship(
                fellow, Cell.code("KR"), Cell.code("CA"), day("2026-01-01"), day("2026-09-01"));
    }

    private static Contribution certificate() {
        int audit = day("2026-02-01");
        return new Contribution.Certificate(
                Cell.code("KR"), "m", day("2026-01-01"), EpochDay.NONE, EpochDay.NONE, audit, audit, audit);
    }

    private static Harness<String, EntityUpdate, CellDelta> open(
            EntityLedgerOperator operator, OperatorSubtaskState state) throws Exception {
        return new Harness<>(operator, EntityUpdate::entity, BasicTypeInfo.STRING_TYPE_INFO, Types.CELL_DELTA)
                .openWith(state);
    }
}
