package io.alliancemetrics.streaming.decode;

import io.alliancemetrics.schemas.feed.TopicName;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line for a rejected message, and at most ten a minute from one subtask: a million bad messages fill no disk. A line says where
 * the message stands, but nothing of what it holds, which may be a person's name; {@code alliance.record_log} has every
 * message, with the reason, for those who may read it.
 */
public final class RejectionLog {
    private static final Logger LOG = LoggerFactory.getLogger(RejectionLog.class);
    private static final int LINES = 10;
    private static final long WINDOW = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private final Consumer<String> out;
    private long windowStart;
    private int lines;
    private long omitted;

    public RejectionLog() {
        this(System::nanoTime, LOG::warn);
    }

    RejectionLog(LongSupplier nanoTime, Consumer<String> out) {
        this.nanoTime = nanoTime;
        this.out = out;
        this.windowStart = nanoTime.getAsLong();
    }

    public void add(Judged judged) {
        long now = nanoTime.getAsLong();
        if (now - windowStart >= WINDOW) {
            windowStart = now;
            lines = 0;
        }
        if (lines == LINES) {
            omitted++;
            return;
        }
        lines++;
        out.accept(line(judged) + omittedBefore());
        omitted = 0;
    }

    private String omittedBefore() {
        return omitted == 0 ? "" : "; before it " + omitted + " more were rejected that no line names";
    }

    private static String line(Judged judged) {
        LogPosition position = judged.position();
        String office = TopicName.parse(position.topic())
                .map(topic -> topic.office().toString())
                .orElse("unknown");
        return "Rejected: office " + office + ", topic " + position.topic() + ", partition " + position.partition()
                + ", offset " + position.offset() + ", rule " + judged.rule() + "; alliance.record_log says why";
    }
}
