package io.alliancemetrics.benchmarks.log;

import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.avro.SingleObjectEncoder;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.feed.RecordHeaders;
import io.alliancemetrics.schemas.feed.TopicName;
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
import io.alliancemetrics.schemas.value.Quarter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Makes the messages of a log: of every hundred 5 are duplicates, 5 restate an earlier record, 1 is broken; the others are new
 * records, 45 of a hundred of R&amp;D spend, 30 of AI exports, 24 of fellowships, 1 of certificates. Before them come what they
 * need: members, exchange rates and releases. A seed gives the same messages always.
 */
public final class LogGenerator {
    private static final List<String> AREAS = List.of(
            "DE", "BR", "CA", "CH", "ES", "FR", "GB", "IE", "IL", "IN", "IT", "JP", "KE", "KR", "MX", "NL", "NO", "SE",
            "SG", "ZA");
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP");
    private static final List<String> PURPOSES =
            List.of("JOINT_RESEARCH", "NATIONAL_RESEARCH", "INFRASTRUCTURE", "TALENT", "CONTINGENCY");
    private static final List<String> CATEGORIES = List.of("SOFTWARE", "SERVICES", "HARDWARE");
    private static final Office SECRETARIAT = Office.SECRETARIAT;
    private static final Quarter FIRST_RATE = Quarter.of(2024, 1);
    private static final Quarter FIRST = Quarter.of(2026, 1);
    private static final Quarter LAST = Quarter.of(2030, 4);
    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    /** Between what a record tells of and its recording. */
    private static final int DELAY_DAYS = 20;

    /** As a submission's records have it. */
    private static final List<Header> LINE =
            List.of(new org.apache.kafka.common.header.internals.RecordHeader(RecordHeaders.LINE, new byte[] {'2'}));

    private static final int BROKEN = 1;
    private static final int DUPLICATE = 6;
    private static final int RESTATED = 11;
    private static final int REMEMBERED = 4096;
    private static final int HUNDRED = 100;
    /** A fellow has a few fellowships, a model a few certificates, however long the log is. */
    private static final int RECORDS_PER_FELLOW_ID = 10;

    private static final int RECORDS_PER_MODEL_ID = 200;

    private final SplittableRandom random;
    private final Spread spread;
    private final SingleObjectEncoder encoder = new SingleObjectEncoder(new SchemaStore());
    private final List<Sent> remembered = new ArrayList<>();
    private long made;
    private int fellows = 1;
    private int models = 1;

    /** A record as it was sent. */
    private record Sent(Office office, FeedRecord record, int day) {}

    public LogGenerator(long seed, Spread spread) {
        this.random = new SplittableRandom(seed);
        this.spread = spread;
    }

    /** The topics that the messages go to. */
    public static List<TopicName> topics() {
        return Stream.concat(AREAS.stream().map(LogGenerator::office), Stream.of(SECRETARIAT))
                .flatMap(office ->
                        Stream.of(Feed.values()).filter(office::reports).map(feed -> new TopicName(office, feed)))
                .toList();
    }

    /**
     * Makes messages.
     *
     * @param count besides the members, rates and releases
     */
    public void write(long count, Consumer<ProducerRecord<byte[], byte[]>> to) {
        fellows = (int) Math.max(1, count / RECORDS_PER_FELLOW_ID);
        models = (int) Math.max(1, count / RECORDS_PER_MODEL_ID);
        reference(to);
        for (long i = 0; i < count; i++) {
            to.accept(next());
        }
    }

    private void reference(Consumer<ProducerRecord<byte[], byte[]>> to) {
        int before = day(LocalDate.of(2025, 12, 1));
        for (String area : AREAS) {
            to.accept(message(
                    SECRETARIAT,
                    new Membership(header("M-" + area, 1), area, day(FIRST.firstDay()), EpochDay.NONE),
                    before + 31));
        }
        for (Quarter quarter = FIRST_RATE; quarter.compareTo(LAST) <= 0; quarter = quarter.plus(1)) {
            for (String currency : CURRENCIES.subList(1, CURRENCIES.size())) {
                String id = currency + "-" + quarter;
                to.accept(message(
                        SECRETARIAT,
                        new FxRate(header(id, 1), currency, quarter.toString(), 110_000_000L, "PERIOD_AVERAGE", "ECB"),
                        Math.max(before, day(quarter.lastDay()) + 1)));
            }
        }
        for (Quarter quarter = FIRST; quarter.compareTo(FIRST.plus(4)) < 0; quarter = quarter.plus(1)) {
            int cutOff = day(quarter.lastDay()) + 45;
            to.accept(message(
                    SECRETARIAT,
                    new Release(header(quarter.toString(), 1), quarter.toString(), cutOff, "Review"),
                    cutOff));
        }
    }

    private ProducerRecord<byte[], byte[]> next() {
        int kind = random.nextInt(HUNDRED);
        if (kind < BROKEN) {
            return broken();
        }
        if (kind < RESTATED && !remembered.isEmpty()) {
            int place = random.nextInt(remembered.size());
            Sent earlier = remembered.get(place);
            Sent sent = kind < DUPLICATE
                    ? earlier
                    : new Sent(earlier.office(), restated(earlier.record()), earlier.day() + 1);
            remembered.set(place, sent);
            return message(sent.office(), sent.record(), sent.day());
        }
        Sent sent = fresh();
        if (remembered.size() < REMEMBERED) {
            remembered.add(sent);
        } else {
            remembered.set(random.nextInt(REMEMBERED), sent);
        }
        return message(sent.office(), sent.record(), sent.day());
    }

    private Sent fresh() {
        String area = random.nextInt(HUNDRED) < spread.percentOfFirst()
                ? AREAS.get(0)
                : AREAS.get(1 + random.nextInt(AREAS.size() - 1));
        LocalDate first = FIRST.firstDay();
        int days = (int)
                (spread == Spread.ONE
                        ? FIRST.lastDay().toEpochDay() - first.toEpochDay()
                        : LAST.lastDay().toEpochDay() - first.toEpochDay());
        int day = day(first) + random.nextInt(days);
        int feed = random.nextInt(HUNDRED);
        FeedRecord record = feed < 45
                ? spend(area, day)
                : feed < 75 ? exports(area, day) : feed < 99 ? fellowship(area, day) : certificate(area, day);
        return new Sent(office(area), record, day + DELAY_DAYS);
    }

    private FeedRecord spend(String area, int day) {
        return new RdSpend(
                header(id("R"), 1),
                area,
                random.nextBoolean() ? "ALLOCATION" : "EXPENDITURE",
                pick(PURPOSES),
                "",
                day,
                amount(),
                pick(CURRENCIES));
    }

    /** Exports of the quarter, or of the year that they are compared with. */
    private FeedRecord exports(String area, int day) {
        Quarter quarter = new Quarter(Quarter.indexOfDay(day));
        Quarter period = spread != Spread.ONE && random.nextInt(4) == 0 ? FIRST_RATE.plus(random.nextInt(4)) : quarter;
        return new AiExports(header(id("E"), 1), area, period.toString(), pick(CATEGORIES), amount(), pick(CURRENCIES));
    }

    private FeedRecord fellowship(String area, int day) {
        String host = AREAS.get(random.nextInt(AREAS.size()));
        return new FellowMobility(
                header(id("F"), 1),
                "f-" + area + random.nextInt(fellows),
                area,
                host,
                "",
                day,
                day + 30 + random.nextInt(700));
    }

    private FeedRecord certificate(String area, int day) {
        return new Certification(
                header(id("C"), 1),
                area,
                "m-" + random.nextInt(models),
                "Holder",
                "Body",
                day,
                day + 1_000,
                EpochDay.NONE,
                day,
                day,
                day);
    }

    /** The next revision of a record, with another amount if it has one. */
    private FeedRecord restated(FeedRecord record) {
        RecordHeader header = header(record.header().recordId(), record.header().revision() + 1);
        if (record instanceof RdSpend of) {
            return new RdSpend(
                    header,
                    of.refArea(),
                    of.measure(),
                    of.purpose(),
                    of.programme(),
                    of.bookedOn(),
                    amount(),
                    of.currency());
        }
        if (record instanceof AiExports of) {
            return new AiExports(header, of.refArea(), of.timePeriod(), of.category(), amount(), of.currency());
        }
        if (record instanceof FellowMobility of) {
            return new FellowMobility(
                    header,
                    of.fellowId(),
                    of.homeArea(),
                    of.hostArea(),
                    of.programme(),
                    of.startsOn(),
                    of.endsOn() + 1);
        }
        Certification of = (Certification) record;
        return new Certification(
                header,
                of.refArea(),
                of.modelId(),
                of.holder(),
                of.certificationBody(),
                of.issuedOn(),
                of.validUntil() + 1,
                of.withdrawnOn(),
                of.safetyAuditedOn(),
                of.biasAuditedOn(),
                of.privacyAuditedOn());
    }

    /** Bytes that are no record, or one that breaks a rule. */
    private ProducerRecord<byte[], byte[]> broken() {
        Sent sent = fresh();
        if (random.nextBoolean()) {
            byte[] garbage = new byte[40];
            for (int i = 0; i < garbage.length; i++) {
                garbage[i] = (byte) random.nextInt();
            }
            return message(
                    sent.office(), sent.record().feed(), sent.record().header().recordId(), garbage, sent.day());
        }
        FeedRecord negative = new RdSpend(
                header(id("R"), 1),
                sent.office().refArea(),
                "ALLOCATION",
                "TALENT",
                "",
                sent.day() - DELAY_DAYS,
                -1,
                "EUR");
        return message(sent.office(), negative, sent.day());
    }

    private ProducerRecord<byte[], byte[]> message(Office office, FeedRecord record, int day) {
        return message(office, record.feed(), record.header().recordId(), encoder.encode(record), day);
    }

    private static ProducerRecord<byte[], byte[]> message(Office office, Feed feed, String key, byte[] value, int day) {
        return new ProducerRecord<>(
                new TopicName(office, feed).toString(),
                null,
                day * DAY_MILLIS,
                key.getBytes(StandardCharsets.UTF_8),
                value,
                LINE);
    }

    private static RecordHeader header(String id, int revision) {
        return new RecordHeader(id, revision, false, "A", "bench");
    }

    private String id(String prefix) {
        return prefix + made++;
    }

    private long amount() {
        return 100_000L + random.nextInt(1_000_000_000);
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Office office(String area) {
        return new Office(area.toLowerCase(Locale.ROOT));
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
