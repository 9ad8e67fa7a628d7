package io.alliancemetrics.streaming.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.streaming.decode.Received;
import io.alliancemetrics.streaming.fixture.CellTotals;
import io.alliancemetrics.streaming.fixture.Log;
import io.alliancemetrics.streaming.fixture.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In whatever order revisions arrive, the deltas of each cell and day add up to the same. */
class OrderIndependenceTest {
    private static final int PERMUTATIONS = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);

    @ParameterizedTest
    @CsvSource({
        "EXPORTS,1",
        "EXPORTS,2",
        "EXPORTS,3",
        "MEMBERSHIP,4",
        "MEMBERSHIP,5",
        "MEMBERSHIP,6",
        "FELLOWSHIP,7",
        "FELLOWSHIP,8",
        "FELLOWSHIP,9",
        "FELLOWSHIP,10",
        "FELLOWSHIP,11",
        "CERTIFICATE,12",
        "CERTIFICATE,13",
        "CERTIFICATE,14",
        "CERTIFICATE,15",
        "CERTIFICATE,16",
        "RATE,17",
        "RELEASE,18"
    })
    void everyOrderGivesTheSameCells(Kind kind, long seed) {
        Random random = new Random(seed);
        List<Received> revisions = revisions(kind, random);
        CellTotals expected = cells(revisions);
        for (int i = 0; i < PERMUTATIONS; i++) {
            Collections.shuffle(revisions, random);
            assertThat(cells(revisions)).isEqualTo(expected);
        }
    }

    private enum Kind {
        EXPORTS,
        MEMBERSHIP,
        FELLOWSHIP,
        CERTIFICATE,
        RATE,
        RELEASE
    }

    private static CellTotals cells(List<Received> revisions) {
        Ledgers ledgers = new Ledgers();
        CellTotals cells = new CellTotals();
        for (Received received : revisions) {
            ledgers.file(received);
            ledgers.drain(cells::add);
        }
        return cells;
    }

    /** Up to five revisions of each of two records, which share their entity more often than not. */
    private static List<Received> revisions(Kind kind, Random random) {
        Log log = new Log();
        List<Received> revisions = new ArrayList<>();
        for (String id : List.of("R1", "R2")) {
            int count = 1 + random.nextInt(5);
            for (int number = 1; number <= count; number++) {
                FeedRecord record = Records.revision(number, record(kind, id, random));
                FeedRecord withStatus = random.nextInt(3) == 0 ? Records.status("P", record) : record;
                String day = FIRST_DAY.plusDays(random.nextInt(6)).toString();
                revisions.add(log.append(day, random.nextInt(4) == 0 ? Records.retracted(withStatus) : withStatus));
            }
        }
        return revisions;
    }

    private static FeedRecord record(Kind kind, String id, Random random) {
        String quarter = "2026-Q" + (1 + random.nextInt(3));
        String currency = pick(random, "USD", "EUR");
        String amount = random.nextInt(100) + "." + (10 + random.nextInt(90));
        return switch (kind) {
            case EXPORTS -> Records.exports(id, "KR", quarter, amount, currency);
            case MEMBERSHIP ->
                Records.membership(id, pick(random, "KR", "JP"), day(random), pick(random, "", "2027-02-03"));
            case FELLOWSHIP ->
                Records.fellowship(
                        id,
                        pick(random, "f", "g"),
                        pick(random, "KR", "JP"),
                        pick(random, "CA", "JP"),
                        day(random),
                        pick(random, "", "2026-08-01", "2027-01-01"));
            case CERTIFICATE ->
                Records.audited(
                        Records.certificate(
                                id, "KR", pick(random, "m", "n"), day(random), pick(random, "", "2026-12-31"), ""),
                        pick(random, "", day(random)),
                        pick(random, "", day(random)),
                        day(random));
            case RATE -> Records.rate(id.equals("R1") ? "USD" : "KRW", "2026-Q1", "1." + random.nextInt(1, 100));
            case RELEASE -> Records.release(id.equals("R1") ? "2026-Q1" : "2026-Q2", day(random));
        };
    }

    private static String day(Random random) {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200)).toString();
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
