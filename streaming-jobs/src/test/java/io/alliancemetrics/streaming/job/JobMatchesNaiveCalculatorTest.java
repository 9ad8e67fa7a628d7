package io.alliancemetrics.streaming.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.fixtures.generator.ScenarioGenerator;
import io.alliancemetrics.fixtures.generator.ScenarioParameters;
import io.alliancemetrics.fixtures.model.Disposition;
import io.alliancemetrics.fixtures.model.KpiFigure;
import io.alliancemetrics.fixtures.model.NotAccepted;
import io.alliancemetrics.fixtures.model.ScenarioResult;
import io.alliancemetrics.fixtures.model.SubmittedRow;
import io.alliancemetrics.fixtures.naive.NaiveCalculator;
import io.alliancemetrics.fixtures.scenario.ExampleScenario;
import io.alliancemetrics.fixtures.scenario.ScenarioReader;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.streaming.decode.Judged;
import io.alliancemetrics.streaming.decode.Message;
import io.alliancemetrics.streaming.kpi.KpiKey;
import io.alliancemetrics.streaming.kpi.KpiValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole graph, over logs in memory, against a calculator that shares nothing with it. */
class JobMatchesNaiveCalculatorTest {
    private static final int ROWS = 1_500;

    @TempDir
    private Path folder;

    @Test
    void example() throws Exception {
        List<SubmittedRow> rows =
                ScenarioReader.read(ExampleScenario.extractTo(folder).scenario());
        assertSameFigures(rows, LogFixture.of(rows));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void randomScenarioInOrder(long seed) throws Exception {
        List<SubmittedRow> rows = random(seed);
        assertSameFigures(rows, LogFixture.of(rows));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9, 10})
    void randomScenarioShuffledBetweenTopics(long seed) throws Exception {
        List<SubmittedRow> rows = random(seed);
        assertSameFigures(rows, interleaved(LogFixture.of(rows), new SplittableRandom(seed)));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void randomScenarioTwice(long seed) throws Exception {
        List<SubmittedRow> rows = random(seed);
        List<SubmittedRow> twice = new ArrayList<>(rows);
        twice.addAll(rows);
        JobRun run = JobRun.over(LogFixture.of(twice), folder.resolve("checkpoints"));
        assertThat(comparable(run.figures())).containsExactlyEntriesOf(comparable(NaiveCalculator.calculate(rows)));
    }

    private List<SubmittedRow> random(long seed) throws Exception {
        Path scenario = folder.resolve("scenario");
        ScenarioGenerator.write(ScenarioParameters.of(seed, ROWS), scenario);
        return ScenarioReader.read(scenario);
    }

    private void assertSameFigures(List<SubmittedRow> rows, List<Message> log) throws Exception {
        ScenarioResult expected = NaiveCalculator.calculate(rows);
        JobRun run = JobRun.over(log, folder.resolve("checkpoints"));
        assertThat(dispositions(run.judged(), io.alliancemetrics.streaming.decode.Disposition.DUPLICATE))
                .isEqualTo(dispositions(expected, Disposition.DUPLICATE));
        assertThat(dispositions(run.judged(), io.alliancemetrics.streaming.decode.Disposition.REJECTED))
                .isEqualTo(conflicts(expected));
        assertThat(run.accounted()).isEqualTo(log.size());
        assertThat(run.judged()).hasSize(log.size());
        assertThat(comparable(run.figures())).containsExactlyEntriesOf(comparable(expected));
    }

    /** The messages of each topic stay in order, as Kafka keeps them; between topics there is no order. */
    private static List<Message> interleaved(List<Message> log, SplittableRandom random) {
        Map<String, List<Message>> byTopic = log.stream()
                .collect(Collectors.groupingBy(
                        message -> message.position().topic(), TreeMap::new, Collectors.toCollection(ArrayList::new)));
        List<List<Message>> topics = new ArrayList<>(byTopic.values());
        List<Message> result = new ArrayList<>(log.size());
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

    private static Set<String> dispositions(
            List<Judged> judged, io.alliancemetrics.streaming.decode.Disposition disposition) {
        return judged.stream()
                .filter(each -> each.disposition() == disposition)
                .map(each -> each.record().header().submissionId() + ":"
                        + each.position().line())
                .collect(Collectors.toSet());
    }

    private static Set<String> dispositions(ScenarioResult expected, Disposition disposition) {
        return expected.notAccepted().stream()
                .filter(row -> row.disposition() == disposition)
                .map(row -> row.file() + ":" + row.line())
                .collect(Collectors.toSet());
    }

    /** The other rejected rows are stopped by the gateway. */
    private static Set<String> conflicts(ScenarioResult expected) {
        return expected.notAccepted().stream()
                .filter(row -> row.rule().equals("REVISION_CONFLICT"))
                .map((NotAccepted row) -> row.file() + ":" + row.line())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<String, String> comparable(Map<KpiKey, KpiValue> figures) {
        Map<String, String> lines = new TreeMap<>();
        figures.forEach((key, value) -> lines.put(
                String.join(" ", key.kpi(), key.refArea(), key.timePeriod(), key.vintage()),
                String.join(
                        " ",
                        String.valueOf(value.obsValue()),
                        String.valueOf(value.numerator()),
                        String.valueOf(value.denominator()),
                        value.obsStatus().name(),
                        value.reporting() + "/" + value.expected())));
        return lines;
    }

    private static Map<String, String> comparable(ScenarioResult expected) {
        Map<String, String> lines = new TreeMap<>();
        for (KpiFigure figure : expected.figures()) {
            lines.put(
                    String.join(" ", figure.kpi(), figure.refArea(), figure.timePeriod(), figure.vintage()),
                    String.join(
                            " ",
                            String.valueOf(figure.obsValue()),
                            String.valueOf(figure.numerator()),
                            String.valueOf(figure.denominator()),
                            ObsStatus.valueOf(figure.obsStatus()).name(),
                            figure.reporting() + "/" + figure.expected()));
        }
        return lines;
    }
}
