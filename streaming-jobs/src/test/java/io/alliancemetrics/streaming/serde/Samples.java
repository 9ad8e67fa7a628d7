package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.record.AiExports;
import io.alliancemetrics.schemas.record.Certification;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.record.FellowMobility;
import io.alliancemetrics.schemas.record.FxRate;
import io.alliancemetrics.schemas.record.Membership;
import io.alliancemetrics.schemas.record.RdSpend;
import io.alliancemetrics.schemas.record.RecordHeader;
import io.alliancemetrics.schemas.record.Release;
import io.alliancemetrics.schemas.value.EpochDay;
import io.alliancemetrics.schemas.value.ObsStatus;
import io.alliancemetrics.streaming.cells.CellDelta;
import io.alliancemetrics.streaming.cells.CellHistory;
import io.alliancemetrics.streaming.cells.CellSum;
import io.alliancemetrics.streaming.decode.Disposition;
import io.alliancemetrics.streaming.decode.Judged;
import io.alliancemetrics.streaming.decode.LogPosition;
import io.alliancemetrics.streaming.decode.Message;
import io.alliancemetrics.streaming.decode.Received;
import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.kpi.KpiKey;
import io.alliancemetrics.streaming.kpi.KpiValue;
import io.alliancemetrics.streaming.ledger.Claim;
import io.alliancemetrics.streaming.ledger.Contribution;
import io.alliancemetrics.streaming.ledger.EntityHistory;
import io.alliancemetrics.streaming.ledger.EntityUpdate;
import io.alliancemetrics.streaming.ledger.RecordHistory;
import io.alliancemetrics.streaming.ledger.Revision;
import io.alliancemetrics.streaming.ledger.Step;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random values of every type that is serialized, the extreme ones more often than not. */
final class Samples {
    private static final String[] TEXTS = {"", "a", "Zürich", "株式会社", "𝔸\u0000\n\"", "x".repeat(70_000)};

    private final Random random;

    Samples(long seed) {
        this.random = new Random(seed);
    }

    Message message() {
        return new Message(position(), bytes(), bytes());
    }

    Received received() {
        return new Received(position(), record());
    }

    Judged judged() {
        FeedRecord record = random.nextBoolean() ? record() : null;
        Disposition disposition = any(Disposition.values());
        return new Judged(position(), record, text(), disposition, text(), text());
    }

    CellDelta cellDelta() {
        return new CellDelta(number(), day(), sum());
    }

    EntityUpdate entityUpdate() {
        return new EntityUpdate(text(), claim());
    }

    RecordHistory recordHistory() {
        return new RecordHistory(some(
                () -> new Revision(random.nextInt(), day(), number(), number(), random.nextBoolean(), contribution())));
    }

    EntityHistory entityHistory() {
        return new EntityHistory(some(this::claim));
    }

    CellHistory cellHistory() {
        CellHistory history = new CellHistory();
        some(this::cellDelta).forEach(delta -> history.add(delta.day(), delta.sum()));
        return history;
    }

    KpiBatch kpiBatch() {
        return new KpiBatch(
                number(),
                number(),
                some(() -> new KpiBatch.Row(
                        new KpiKey(text(), text(), text(), text()), random.nextInt(4) == 0 ? null : value())));
    }

    private KpiValue value() {
        ObsStatus status = any(ObsStatus.values());
        return new KpiValue(decimal(), decimal(), decimal(), status, random.nextInt(), random.nextInt());
    }

    private BigDecimal decimal() {
        if (random.nextInt(4) == 0) {
            return null;
        }
        BigDecimal decimal = new BigDecimal(new BigInteger(1 + random.nextInt(126), random), 6);
        return random.nextBoolean() ? decimal : decimal.negate();
    }

    private Claim claim() {
        return new Claim(text(), text(), some(() -> new Step(day(), random.nextBoolean(), contribution())));
    }

    private Contribution contribution() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> new Contribution.Amount(number(), number());
            case 2 -> new Contribution.Span(number(), random.nextInt());
            case 3 -> new Contribution.Fellowship(text(), random.nextInt(), random.nextInt(), day(), day());
            default -> new Contribution.Certificate(random.nextInt(), text(), day(), day(), day(), day(), day(), day());
        };
    }

    private CellSum sum() {
        return new CellSum(number(), number(), number(), number());
    }

    private FeedRecord record() {
        RecordHeader header = new RecordHeader(text(), random.nextInt(), random.nextBoolean(), text(), text());
        Feed feed = any(Feed.values());
        return switch (feed) {
            case RD_SPEND -> new RdSpend(header, text(), text(), text(), text(), day(), number(), text());
            case AI_EXPORTS -> new AiExports(header, text(), text(), text(), number(), text());
            case FELLOW_MOBILITY -> new FellowMobility(header, text(), text(), text(), text(), day(), day());
            case CERTIFICATION ->
                new Certification(header, text(), text(), text(), text(), day(), day(), day(), day(), day(), day());
            case MEMBERSHIP -> new Membership(header, text(), day(), day());
            case FX_RATES -> new FxRate(header, text(), text(), number(), text(), text());
            case RELEASES -> new Release(header, text(), day(), text());
        };
    }

    private LogPosition position() {
        return new LogPosition(text(), random.nextInt(), number(), number(), random.nextInt());
    }

    private int day() {
        return random.nextInt(3) == 0 ? EpochDay.NONE : random.nextInt();
    }

    private long number() {
        return switch (random.nextInt(5)) {
            case 0 -> Long.MAX_VALUE;
            case 1 -> Long.MIN_VALUE;
            case 2 -> 0;
            default -> random.nextLong();
        };
    }

    private byte[] bytes() {
        if (random.nextInt(3) == 0) {
            return null;
        }
        byte[] bytes = new byte[random.nextInt(100)];
        random.nextBytes(bytes);
        return bytes;
    }

    private String text() {
        // The long one seldom.
        return TEXTS[random.nextInt(random.nextInt(20) == 0 ? TEXTS.length : TEXTS.length - 1)];
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> some(Supplier<T> sample) {
        List<T> list = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            list.add(sample.get());
        }
        return list;
    }
}
