package io.alliancemetrics.cli.browser;

import io.alliancemetrics.schemas.value.Quarter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The figures of a vintage as they are in ClickHouse, and what docs/kpis.md says follows from them, computed a second time.
 * What is missing is null.
 */
final class StoredFigures {
    static final String ALLIANCE = "ALLIANCE";

    private static final MathContext EXACT_ENOUGH = new MathContext(40);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Target TWO_THOUSAND_FIVE_HUNDRED_FELLOWS =
            new Target(BigDecimal.valueOf(2_500), Quarter.parse("2028-Q4"));

    private final Map<String, Map<Quarter, Map<String, Figure>>> figures = new HashMap<>();
    private final Map<String, Target> targets = new HashMap<>();
    private final UpProcess alliance;
    private final String cutOff;

    /** A figure; numerator and denominator are null for what is no ratio. */
    private record Figure(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
        static final Figure NONE = new Figure(null, null, null);
    }

    /** Due is null for a target that holds for every quarter. */
    private record Target(BigDecimal value, Quarter due) {}

    StoredFigures(UpProcess alliance, String vintage) throws IOException, InterruptedException {
        this.alliance = alliance;
        this.cutOff = vintage.equals("latest")
                ? "2299-12-31"
                : alliance.sql("SELECT cut_off_on FROM alliance.releases WHERE time_period = '" + vintage + "'")
                        .replace("\"", "")
                        .strip();
        for (String line : alliance.sql("SELECT kpi, ref_area, time_period, obs_value, numerator, denominator"
                        + " FROM alliance.kpi WHERE vintage = '" + vintage + "'")
                .lines()
                .toList()) {
            String[] fields = line.replace("\"", "").split(",", -1);
            figures.computeIfAbsent(fields[0], kpi -> new TreeMap<>())
                    .computeIfAbsent(Quarter.parse(fields[2]), quarter -> new HashMap<>())
                    .put(fields[1], new Figure(number(fields[3]), number(fields[4]), number(fields[5])));
        }
        for (String line : alliance.sql("SELECT kpi, target, due_period FROM alliance.kpi_targets")
                .lines()
                .toList()) {
            String[] fields = line.replace("\"", "").split(",", -1);
            targets.put(
                    fields[0],
                    new Target(number(fields[1]), fields[2].equals("\\N") ? null : Quarter.parse(fields[2])));
        }
        targets.put("cross_border_fellows", TWO_THOUSAND_FIVE_HUNDRED_FELLOWS);
    }

    BigDecimal value(String kpi, String area, Quarter quarter) {
        return figure(kpi, area, quarter).value();
    }

    BigDecimal change(String kpi, String area, Quarter from, Quarter to) {
        return value(kpi, area, to).subtract(value(kpi, area, from));
    }

    /** The member's part in the alliance's change, not rounded. */
    BigDecimal part(String kpi, String area, Quarter from, Quarter to) {
        Figure before = figure(kpi, area, from);
        Figure after = figure(kpi, area, to);
        Figure allBefore = figure(kpi, ALLIANCE, from);
        if (allBefore.denominator() == null) {
            return orZero(after.value()).subtract(orZero(before.value()));
        }
        BigDecimal ratio = allBefore.numerator().divide(allBefore.denominator(), EXACT_ENOUGH);
        boolean hasGoalAsDenominator = kpi.equals("talent_mobility_index");
        BigDecimal growth = hasGoalAsDenominator
                ? BigDecimal.ZERO
                : orZero(after.denominator()).subtract(orZero(before.denominator()));
        return orZero(after.numerator())
                .subtract(orZero(before.numerator()))
                .subtract(ratio.multiply(growth))
                .multiply(HUNDRED)
                .divide(figure(kpi, ALLIANCE, to).denominator(), EXACT_ENOUGH);
    }

    /** Where the straight line from the alliance's first figure to the target is in a quarter. */
    BigDecimal path(String kpi, Quarter quarter) {
        Target target = targets.get(kpi);
        if (target.due() == null || quarter.compareTo(target.due()) >= 0) {
            return target.value();
        }
        Quarter first = figures.get(kpi).entrySet().stream()
                .filter(entry -> entry.getValue().get(ALLIANCE).value() != null)
                .findFirst()
                .orElseThrow()
                .getKey();
        BigDecimal begin = value(kpi, ALLIANCE, first);
        return target.value()
                .subtract(begin)
                .multiply(BigDecimal.valueOf(quarter.index() - first.index()))
                .divide(BigDecimal.valueOf(target.due().index() - first.index()), EXACT_ENOUGH)
                .add(begin)
                .setScale(6, RoundingMode.HALF_EVEN);
    }

    /** Distinct fellows by home and host who are abroad at some time of a quarter, as {@code home-host}. */
    Map<String, BigDecimal> corridors(Quarter quarter) throws IOException, InterruptedException {
        Map<String, BigDecimal> fellows = new HashMap<>();
        for (String line : alliance.sql("SELECT home_area, host_area, uniqExact(fellow_id)"
                        + " FROM alliance.fellow_mobility_as_of(cut_off = '" + cutOff + "')"
                        + " WHERE home_area != host_area AND starts_on <= '" + quarter.lastDay() + "'"
                        + " AND (ends_on IS NULL OR ends_on >= '" + quarter.firstDay() + "')"
                        + " GROUP BY home_area, host_area")
                .lines()
                .toList()) {
            String[] fields = line.replace("\"", "").split(",", -1);
            fellows.put(fields[0] + "-" + fields[1], number(fields[2]));
        }
        return fellows;
    }

    /** By office: messages read, accepted, duplicate and rejected, as people read them in English. */
    Map<String, List<String>> accounts() throws IOException, InterruptedException {
        Map<String, List<String>> accounts = new HashMap<>();
        for (String line : alliance.sql("SELECT office, count(), countIf(disposition = 'ACCEPTED'),"
                        + " countIf(disposition = 'DUPLICATE'), countIf(disposition = 'REJECTED')"
                        + " FROM alliance.record_log WHERE toDate32(recorded_at) <= '" + cutOff + "' GROUP BY office")
                .lines()
                .toList()) {
            String[] fields = line.replace("\"", "").split(",", -1);
            String office = fields[0].length() == 2
                    ? new Locale.Builder().setRegion(fields[0]).build().getDisplayCountry(Locale.ENGLISH)
                    : "Secretariat";
            accounts.put(
                    office,
                    Stream.of(fields)
                            .skip(1)
                            .map(count -> String.format(Locale.ENGLISH, "%,d", Long.parseLong(count)))
                            .toList());
        }
        return accounts;
    }

    private Figure figure(String kpi, String area, Quarter quarter) {
        return figures.get(kpi).getOrDefault(quarter, Map.of()).getOrDefault(area, Figure.NONE);
    }

    private static BigDecimal orZero(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static BigDecimal number(String field) {
        return field.equals("\\N") ? null : new BigDecimal(field);
    }
}
