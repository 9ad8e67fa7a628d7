package io.alliancemetrics.streaming.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.fixtures.generator.ScenarioGenerator;
import io.alliancemetrics.fixtures.generator.ScenarioParameters;
import io.alliancemetrics.fixtures.model.NotAccepted;
import io.alliancemetrics.fixtures.model.ScenarioResult;
import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.fixtures.naive.NaiveCalculator;
import io.alliancemetrics.fixtures.scenario.ExampleScenario;
import io.alliancemetrics.fixtures.scenario.ScenarioReader;
import io.alliancemetrics.streaming.decode.Disposition;
import io.alliancemetrics.streaming.decode.Message;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole graph, over logs in memory, against a calculator that shares nothing with it. */
class JobMatchesNaiveCalculatorTest {
    private static final int ROWS = 1_500;
    private static final int FEW_ROWS = 700;
    private static final String CONFLICT = "REVISION_CONFLICT";

    @TempDir
    private Path folder;

    @Test
    void example() throws Exception {
        List<SubmittedRow> rows =
                ScenarioReader.read(ExampleScenario.extractTo(folder).scenario());
        SubmittedLog log = SubmittedLog.of(rows);
        assertSameResult(rows, log, log.messages());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomScenarioInOrder(long seed) throws Exception {
        List<SubmittedRow> rows = random(seed);
        SubmittedLog log = SubmittedLog.of(rows);
        assertSameResult(rows, log, log.messages());
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void randomScenarioShuffledBetweenTopics(long seed) throws Exception {
        List<SubmittedRow> rows = random(seed);
        SubmittedLog log = SubmittedLog.of(rows);
        assertSameResult(rows, log, interleaved(log.messages(), new SplittableRandom(seed)));
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10})
    void randomScenarioTwice(long seed) throws Exception {
        List<SubmittedRow> rows = random(seed);
        List<SubmittedRow> twice = new ArrayList<>(rows);
        twice.addAll(rows);
        JobRun run = JobRun.over(SubmittedLog.of(twice).messages(), folder.resolve("checkpoints"));
        assertThat(FigureLines.of(run.figures())).isEqualTo(FigureLines.of(NaiveCalculator.calculate(rows)));
    }

    @Test
    void twentyOrdersAndDuplicationsOfOneLogGiveTwentyTimesTheSame() throws Exception {
        List<SubmittedRow> rows = random(11, FEW_ROWS);
        List<Message> log = SubmittedLog.of(rows).messages();
        Set<String> expected = FigureLines.of(NaiveCalculator.calculate(rows));
        for (int order = 0; order < 20; order++) {
            List<Message> messages = inAnyOrderAndSomeTwice(log, new SplittableRandom(order));
            JobRun run = JobRun.over(messages, folder.resolve("checkpoints-" + order));
            assertThat(run.accounted()).isEqualTo(messages.size()).isGreaterThan(log.size());
            assertThat(FigureLines.of(run.figures())).as("order %d", order).isEqualTo(expected);
        }
    }

    /** Sums far above what a long holds in hundredths, rates at their limits; what does not fit is refused or missing. */
    @Test
    void extremeAmountsAreExactMissingOrRejectedButNeverWrapped() throws Exception {
        List<SubmittedRow> rows = new ArrayList<>();
        rows.add(row(
                rows,
                "secretariat",
                "membership",
                Map.of("record_id", "M", "ref_area", "KR", "joined_on", "2024-01-01")));
        rows.add(rate(rows, "USD", "2026-Q1", "9999999999.99999999"));
        rows.add(rate(rows, "KRW", "2026-Q1", "0.00000001"));
        rows.add(rate(rows, "KRW", "2026-Q2", "9999999999.99999999"));
        for (int i = 0; i < 300; i++) {
            rows.add(spend(
                    rows,
                    "A" + i,
                    "ALLOCATION",
                    "9999999999999999.99",
                    "KRW",
                    i % 2 == 0 ? "2026-02-01" : "2026-05-01"));
            rows.add(spend(
                    rows, "E" + i, "EXPENDITURE", i % 3 == 0 ? "0.01" : "9999999999999999.99", "EUR", "2026-02-01"));
            rows.add(export(rows, "X" + i, "9999999999999999.99", i % 2 == 0 ? "USD" : "KRW"));
        }
        rows.add(spend(rows, "too-large", "EXPENDITURE", "10000000000000000.00", "EUR", "2026-02-01"));
        rows.add(spend(rows, "huge", "EXPENDITURE", "9".repeat(400), "EUR", "2026-02-01"));
        SubmittedLog log = SubmittedLog.of(rows);
        assertThat(log.rejected()).hasSize(2).allMatch(line -> line.endsWith("FIELD_INVALID"));
        assertSameResult(rows, log, log.messages());
    }

    private static SubmittedRow rate(List<SubmittedRow> rows, String currency, String quarter, String rate) {
        return row(
                rows,
                "secretariat",
                "fx-rates",
                Map.of(
                        "record_id",
                        currency + "-" + quarter,
                        "currency",
                        currency,
                        "time_period",
                        quarter,
                        "rate",
                        rate,
                        "rate_type",
                        "PERIOD_AVERAGE",
                        "source",
                        "test"));
    }

    private static SubmittedRow spend(
            List<SubmittedRow> rows, String id, String measure, String amount, String currency, String day) {
        return row(
                rows,
                "kr",
                "rd-spend",
                Map.of(
                        "record_id", id,
                        "ref_area", "KR",
                        "measure", measure,
                        "purpose", "JOINT_RESEARCH",
                        "booked_on", day,
                        "amount", amount,
                        "currency", currency));
    }

    private static SubmittedRow export(List<SubmittedRow> rows, String id, String amount, String currency) {
        return row(
                rows,
                "kr",
                "ai-exports",
                Map.of(
                        "record_id",
                        id,
                        "ref_area",
                        "KR",
                        "time_period",
                        "2026-Q1",
                        "category",
                        "SOFTWARE",
                        "amount",
                        amount,
                        "currency",
                        currency));
    }

    private static SubmittedRow row(List<SubmittedRow> rows, String office, String feed, Map<String, String> columns) {
        return new SubmittedRow("extreme", rows.size() + 2L, office, feed, LocalDate.of(2026, 6, 1), columns);
    }

    private List<SubmittedRow> random(long seed) throws Exception {
        return random(seed, ROWS);
    }

    private List<SubmittedRow> random(long seed, int count) throws Exception {
        Path scenario = folder.resolve("scenario");
        ScenarioGenerator.write(ScenarioParameters.of(seed, count), scenario);
        return ScenarioReader.read(scenario);
    }

    private void assertSameResult(List<SubmittedRow> rows, SubmittedLog log, List<Message> messages) throws Exception {
        ScenarioResult expected = NaiveCalculator.calculate(rows);
        assertThat(log.rejected()).as("rejected by the gateway").isEqualTo(brokenRules(expected));
        JobRun run = JobRun.over(messages, folder.resolve("checkpoints"));
        assertThat(linesOf(run, Disposition.DUPLICATE)).as("duplicates").isEqualTo(lines(expected, row -> row.rule()
                .isEmpty()));
        assertThat(linesOf(run, Disposition.REJECTED)).as("conflicts").isEqualTo(lines(expected, row -> row.rule()
                .equals(CONFLICT)));
        assertThat(run.accounted()).isEqualTo(messages.size());
        assertThat(run.judged()).hasSize(messages.size());
        assertThat(FigureLines.of(run.figures())).isEqualTo(FigureLines.of(expected));
    }

    /** The messages of each topic stay in order, as Kafka keeps them; between topics there is no order. */
    private static List<Message> interleaved(List<Message> log, SplittableRandom random) {
        Map<String, List<Message>> byTopic = log.stream()
                .collect(Collectors.groupingBy(
                        message -> message.position().topic(), TreeMap::new, Collectors.toCollection(ArrayList::new)));
        return interleaved(byTopic.values(), random);
    }

    /**
     * Only the messages of one record stay in order, as its key keeps them in one partition; one in three comes again, some
     * time after its first.
     */
    private static List<Message> inAnyOrderAndSomeTwice(List<Message> log, SplittableRandom random) {
        Map<String, List<Message>> byRecord = log.stream()
                .collect(Collectors.groupingBy(
                        message -> message.position().topic() + "/" + new String(message.key(), UTF_8),
                        TreeMap::new,
                        Collectors.toCollection(ArrayList::new)));
        for (List<Message> record : byRecord.values()) {
            for (Message message : List.copyOf(record)) {
                if (random.nextInt(3) == 0) {
                    record.add(random.nextInt(record.indexOf(message), record.size()) + 1, message);
                }
            }
        }
        return interleaved(byRecord.values(), random);
    }

    private static List<Message> interleaved(Collection<List<Message>> queues, SplittableRandom random) {
        int size = queues.stream().mapToInt(List::size).sum();
        List<List<Message>> topics = new ArrayList<>(queues);
        List<Message> result = new ArrayList<>(size);
        while (!topics.isEmpty()) {
            int index = random.nextInt(topics.size());
            List<Message> topic = topics.get(index);
            result.add(topic.remove(0));
            if (topic.isEmpty()) {
                topics.remove(index);
            }
        }
        return result;
    }

    private static Set<String> linesOf(JobRun run, Disposition disposition) {
        return run.judged().stream()
                .filter(each -> each.disposition() == disposition)
                .map(each -> each.record().header().submissionId() + ":"
                        + each.position().line())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> lines(ScenarioResult expected, Predicate<NotAccepted> which) {
        return expected.notAccepted().stream()
                .filter(which)
                .map(row -> row.file() + ":" + row.line())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> brokenRules(ScenarioResult expected) {
        return expected.notAccepted().stream()
                .filter(row -> !row.rule().isEmpty() && !row.rule().equals(CONFLICT))
                .map(row -> row.file() + ":" + row.line() + " " + row.rule())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
