package io.alliancemetrics.streaming.job;

import io.alliancemetrics.streaming.decode.Judged;
import io.alliancemetrics.streaming.decode.Message;
import io.alliancemetrics.streaming.evaluate.KpiTable;
import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.kpi.KpiKey;
import io.alliancemetrics.streaming.kpi.KpiValue;
import io.alliancemetrics.streaming.serde.Types;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs the job in this process over a given log, to its end. */
final class JobRun {
    /** Flink copies sources and sinks, so they find the run by its number. */
    private static final Map<Integer, JobRun> RUNS = new ConcurrentHashMap<>();

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final List<Message> messages;
    private final List<Judged> judged = new CopyOnWriteArrayList<>();
    private final List<KpiBatch> batches = new CopyOnWriteArrayList<>();

    private JobRun(List<Message> messages) {
        this.messages = messages;
    }

    static JobRun over(List<Message> messages, Path checkpoints) throws Exception {
        JobRun run = new JobRun(messages);
        int id = NEXT.incrementAndGet();
        RUNS.put(id, run);
        Configuration settings = JobSettings.of(Duration.ofMillis(200), checkpoints.toUri());
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1, settings);
        GeneratorFunction<Long, Message> read = index -> RUNS.get(id).messages.get(index.intValue());
        KpiTable empty = () -> new KpiTable.Contents(0, 0, KpiTable.Writer.NOBODY, Set.of());
        new AllianceJob(
                        new DataGeneratorSource<>(read, messages.size(), Types.MESSAGE),
                        new Collecting<Judged>(id) {
                            @Override
                            void collect(JobRun to, Judged element) {
                                to.judged.add(element);
                            }
                        },
                        new Collecting<KpiBatch>(id) {
                            @Override
                            void collect(JobRun to, KpiBatch element) {
                                to.batches.add(element);
                            }
                        },
                        empty)
                .addTo(environment);
        environment.execute();
        RUNS.remove(id);
        return run;
    }

    List<Judged> judged() {
        return judged;
    }

    /** The figures that all batches together leave. */
    Map<KpiKey, KpiValue> figures() {
        Map<KpiKey, KpiValue> figures = new HashMap<>();
        for (KpiBatch batch : batches) {
            for (KpiBatch.Row row : batch.rows()) {
                if (row.value() == null) {
                    figures.remove(row.key());
                } else {
                    figures.put(row.key(), row.value());
                }
            }
        }
        return figures;
    }

    long accounted() {
        return batches.get(batches.size() - 1).messages();
    }

    private abstract static class Collecting<T> implements Sink<T> {
        private static final long serialVersionUID = 1L;

        private final int run;

        Collecting(int run) {
            this.run = run;
        }

        abstract void collect(JobRun to, T element);

        @Override
        public SinkWriter<T> createWriter(WriterInitContext context) {
            JobRun to = RUNS.get(run);
            return new SinkWriter<>() {
                @Override
                public void write(T element, Context ignored) {
                    collect(to, element);
                }

                @Override
                public void flush(boolean endOfInput) {}

                @Override
                public void close() {}
            };
        }
    }
}
