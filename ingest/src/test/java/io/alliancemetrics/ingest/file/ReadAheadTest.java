package io.alliancemetrics.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileRefusedException;
import io.alliancemetrics.ingest.Row;
import io.alliancemetrics.ingest.RowReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
    /** More than all batches together hold. */
    private static final int MANY = 20_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, MANY})
    void allRowsComeInTheirOrder(int count) throws FileRefusedException, IOException {
        List<Long> lines = new ArrayList<>();
        try (ReadAhead rows = new ReadAhead(new Numbered(count, null))) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                lines.add(row.orElseThrow().line());
            }
            assertThat(rows.next()).as("after the end").isEmpty();
        }
        assertThat(lines).isEqualTo(LongStream.rangeClosed(1, count).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, MANY})
    void aFailureComesAfterTheRowsBeforeIt(int count) throws FileRefusedException, IOException {
        FileRefusedException refusal =
                new FileRefusedException(new FileError(count + 1, "a bad byte", "text", "Send it again."));
        try (ReadAhead rows = new ReadAhead(new Numbered(count, refusal))) {
            for (int i = 0; i < count; i++) {
                assertThat(rows.next()).isPresent();
            }
            assertThatThrownBy(rows::next).isSameAs(refusal);
        }
    }

    @Test
    void aFaultComesThroughToo() throws FileRefusedException, IOException {
        IllegalStateException fault = new IllegalStateException("a fault");
        try (ReadAhead rows = new ReadAhead(new Numbered(MANY, fault))) {
            for (int i = 0; i < MANY; i++) {
                assertThat(rows.next()).isPresent();
            }
            assertThatThrownBy(rows::next).isSameAs(fault);
        }
    }

    @Test
    void closedInTheMiddleItReadsNoMoreAndThenClosesTheFile() throws FileRefusedException, IOException {
        Numbered file = new Numbered(Integer.MAX_VALUE, null);
        try (ReadAhead rows = new ReadAhead(file)) {
            assertThat(rows.next()).isPresent();
        }
        assertThat(file.isClosed).isTrue();
        assertThat(file.isReadAfterClose).isFalse();
        assertThat(file.read.get()).as("rows read").isPositive().isLessThan(MANY);
    }

    /** Rows that say on which line they are, then the end or a failure. */
    private static final class Numbered implements RowReader {
        private static final List<String> CELLS = List.of("a".repeat(50), "b".repeat(50));

        private final int count;
        private final Exception failure;
        private final AtomicInteger read = new AtomicInteger();
        private final AtomicBoolean isClosed = new AtomicBoolean();
        private final AtomicBoolean isReadAfterClose = new AtomicBoolean();

        Numbered(int count, Exception failure) {
            this.count = count;
            this.failure = failure;
        }

        @Override
        public Optional<Row> next() throws FileRefusedException {
            if (isClosed.get()) {
                isReadAfterClose.set(true);
            }
            if (read.get() < count) {
                return Optional.of(new Row.Cells(read.incrementAndGet(), CELLS));
            }
            if (failure instanceof FileRefusedException refused) {
                throw refused;
            }
            if (failure instanceof RuntimeException fault) {
                throw fault;
            }
            return Optional.empty();
        }

        @Override
        public void close() {
            isClosed.set(true);
        }
    }
}
