package io.alliancemetrics.streaming.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RejectionLogTest {
    /** Not 0: the clock that is meant begins anywhere. */
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);

    private final List<String> lines = new ArrayList<>();
    private final RejectionLog log = new RejectionLog(now::get, lines::add);

    @Test
    void lineSaysWhereTheMessageStandsAndNothingOfWhatItHolds() {
        log.add(rejected("alliance.kr.fellow-mobility", 17));
        assertThat(lines)
                .containsExactly("Rejected: office kr, topic alliance.kr.fellow-mobility, partition 3, offset 17, rule"
                        + " FELLOW_ID_PERSONAL; alliance.record_log says why");
    }

    @Test
    void topicOfNobodyHasNoOffice() {
        log.add(rejected("alliance.kr.nonsense", 1));
        assertThat(lines)
                .singleElement()
                .asString()
                .startsWith("Rejected: office unknown, topic alliance.kr.nonsense,");
    }

    @Test
    void millionRejectedMessagesAreTenLinesAMinute() {
        for (int i = 0; i < 1_000_000; i++) {
            log.add(rejected("alliance.kr.rd-spend", i));
        }
        assertThat(lines).hasSize(10);
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        for (int i = 0; i < 1_000_000; i++) {
            log.add(rejected("alliance.kr.rd-spend", i));
        }
        assertThat(lines).hasSize(20);
        assertThat(lines.get(10)).endsWith("; before it 999990 more were rejected that no line names");
        assertThat(lines.get(11)).endsWith("alliance.record_log says why");
    }

    private static Judged rejected(String topic, long offset) {
        return new Judged(
                new LogPosition(topic, 3, offset, 0, 0),
                null,
                "Hong Gil-dong",
                Disposition.REJECTED,
                "FELLOW_ID_PERSONAL",
                "fellow_id: found \"Hong Gil-dong\"");
    }
}
