package io.alliancemetrics.streaming.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.streaming.evaluate.KpiTable;
import io.alliancemetrics.streaming.serde.VersionedSerializer;
import io.alliancemetrics.streaming.sink.ClickHouseTarget;
import io.alliancemetrics.streaming.sink.KpiSink;
import io.alliancemetrics.streaming.sink.RecordSink;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.IntSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.core.io.SimpleVersionedSerializerTypeSerializerProxy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

/** The graph as it runs: what its state is called, and how what flows is written. */
class JobGraphTest {
    private final StreamGraph graph = graph();

    @Test
    void everyOperatorHasTheUidUnderWhichItsStateIsFound() {
        assertThat(graph.getStreamNodes().stream().map(StreamNode::getTransformationUID))
                .doesNotContainNull()
                .containsExactlyInAnyOrder(
                        "messages",
                        "decode",
                        "record-ledger",
                        "record-sink",
                        "dead-letter-sink",
                        "fellow-ledger",
                        "model-ledger",
                        "dead-letter-count",
                        "figures",
                        "kpi-sink",
                        "Sink Committer: kpi-sink");
    }

    @Test
    void everyOperatorHasANameForPeople() {
        assertThat(graph.getStreamNodes().stream().map(StreamNode::getOperatorName))
                .containsExactlyInAnyOrder(
                        "Source: messages",
                        "decode",
                        "record ledger",
                        "record log and revisions: Writer",
                        "record log: dead letters: Writer",
                        "fellow ledger",
                        "model ledger",
                        "count of dead letters",
                        "figures",
                        "KPIs: Writer",
                        "KPIs: Committer");
    }

    @Test
    void nothingIsWrittenByKryo() {
        List<TypeSerializer<?>> serializers = new ArrayList<>();
        for (StreamNode node : graph.getStreamNodes()) {
            serializers.addAll(Arrays.asList(node.getTypeSerializersIn()));
            serializers.add(node.getTypeSerializerOut());
            serializers.add(node.getStateKeySerializer());
        }
        assertThat(serializers.stream().filter(Objects::nonNull)).isNotEmpty().allSatisfy(serializer -> assertThat(
                        serializer)
                .isInstanceOfAny(
                        VersionedSerializer.class,
                        StringSerializer.class,
                        IntSerializer.class,
                        SimpleVersionedSerializerTypeSerializerProxy.class));
    }

    @Test
    void figuresAreMadeInOnePlace() {
        assertThat(graph.getStreamNodes().stream()
                        .filter(node -> node.getTransformationUID().equals("figures")
                                || node.getTransformationUID().contains("kpi-sink"))
                        .map(StreamNode::getParallelism))
                .containsExactly(1, 1, 1);
    }

    /** The figures count as written when the operator that made them hears of the checkpoint: after those behind it in its chain. */
    @Test
    void figuresAndTheirCommitterAreOneChain() {
        List<String> chains = new ArrayList<>();
        graph.getJobGraph().getVertices().forEach(vertex -> chains.add(vertex.getName()));
        assertThat(chains)
                .filteredOn(name -> name.contains("figures"))
                .singleElement()
                .asString()
                .contains("KPIs: Writer", "KPIs: Committer");
    }

    private static StreamGraph graph() {
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(
                JobSettings.of(Duration.ofSeconds(1), URI.create("file:///nowhere")));
        environment.setParallelism(2);
        ClickHouseTarget target = new ClickHouseTarget("http://127.0.0.1:1", "writer", "secret");
        KpiTable table = () -> new KpiTable.Contents(0, 0, KpiTable.Writer.NOBODY, Set.of());
        new AllianceJob(
                        KafkaMessages.source("127.0.0.1:1", new Properties(), Duration.ofSeconds(1)),
                        new RecordSink(target),
                        new KpiSink(target),
                        table)
                .addTo(environment);
        return environment.getStreamGraph();
    }
}
