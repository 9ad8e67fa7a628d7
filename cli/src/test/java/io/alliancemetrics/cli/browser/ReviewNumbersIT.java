package io.alliancemetrics.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.data.Offset.offset;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every number on the review, in a real browser, is what is in ClickHouse or what follows from it. A number in a place that is
 * not known here is a failure: somebody has to say where it comes from.
 */
class ReviewNumbersIT {
    private static final List<String> HEADLINES =
            List.of("rd_expenditure_share", "talent_mobility_index", "standard_adoption_rate", "economic_impact");

    /** Parts are rounded so that they add up: each may be one off in the last digit. */
    private static final BigDecimal LAST_DIGIT = new BigDecimal("0.000001");

    /** Numerators are stored with six decimals; of a ratio of billions they tell four of a part. */
    private static final BigDecimal FOURTH_DIGIT = new BigDecimal("0.0001");

    @TempDir
    private static Path folder;

    private static SampleReview review;

    @BeforeAll
    static void start() throws Exception {
        review = SampleReview.start(folder);
    }

    @AfterAll
    static void stop() {
        if (review != null) {
            review.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-Q2, 2026-Q2", "2026-Q2, latest", "2026-Q3, latest"})
    void everyNumberIsClickHouses(String period, String vintage) throws Exception {
        Quarter quarter = Quarter.parse(period);
        StoredFigures stored = new StoredFigures(review.demo(), vintage);
        List<ShownNumber> numbers = numbers("/review?quarter=" + period + "&vintage=" + vintage + "&lang=en");

        assertThat(numbers)
                .extracting(ShownNumber::section)
                .contains("course", "projection", "why", "members", "mobility", "roadmap");
        Map<String, BigDecimal> corridors = stored.corridors(quarter);
        for (ShownNumber number : numbers) {
            assertThat(number.value())
                    .as("%s", number)
                    .isCloseTo(
                            expected(number, quarter, stored, corridors),
                            offset(isPart(number) ? LAST_DIGIT : BigDecimal.ZERO));
        }
        partsAddUpToTheChange(numbers);
    }

    /** The numbers that are not figures: the headlines repeat those of the cards, and the accounts count messages. */
    @ParameterizedTest
    @CsvSource({"2026-Q2, 2026-Q2", "2026-Q3, latest"})
    void headlinesAndAccountsAreClickHousesToo(String period, String vintage) throws Exception {
        StoredFigures stored = new StoredFigures(review.demo(), vintage);
        try (WatchedPage watched = review.open("/review?quarter=" + period + "&vintage=" + vintage + "&lang=en")) {
            Page page = watched.page();
            List<String> headlines = page.locator(".headlines li").allTextContents();
            for (int i = 0; i < HEADLINES.size(); i++) {
                String shown =
                        page.locator("#" + HEADLINES.get(i) + " .value data").textContent();
                assertThat(headlines.get(i)).contains(" is " + shown);
            }
            page.locator("section[aria-labelledby=trust] summary").click();
            Map<String, List<String>> accounts = new HashMap<>();
            for (Locator row :
                    page.locator("section[aria-labelledby=trust] tbody tr").all()) {
                accounts.put(row.locator("th").textContent(), row.locator("td").allTextContents());
            }
            assertThat(accounts).isEqualTo(stored.accounts());
        }
    }

    @Test
    void everyNumberOfAMembersPageIsClickHouses() throws Exception {
        Quarter quarter = Quarter.parse("2026-Q2");
        StoredFigures stored = new StoredFigures(review.demo(), "2026-Q2");

        List<ShownNumber> numbers = numbers("/members/KR?quarter=2026-Q2&vintage=2026-Q2&lang=en");

        assertThat(numbers).extracting(ShownNumber::section).contains("figures", "time");
        for (ShownNumber number : numbers) {
            assertThat(number.value())
                    .as("%s", number)
                    .isCloseTo(
                            onPageOf("KR", number, quarter, stored),
                            offset(number.column().startsWith("Part") ? FOURTH_DIGIT : BigDecimal.ZERO));
        }
    }

    private static BigDecimal onPageOf(String area, ShownNumber number, Quarter quarter, StoredFigures stored) {
        if (number.section().equals("time")) {
            return stored.value(number.kpi(), area, quarterIn(number.column()));
        }
        if (number.column().startsWith("Change on ")) {
            return stored.change(number.kpi(), area, quarterIn(number.column()), quarter);
        }
        return number.column().startsWith("Part ")
                ? stored.part(number.kpi(), area, quarterIn(number.column()), quarter)
                : stored.value(number.kpi(), area, quarter);
    }

    /** The parts of the alliance's figure are its members', and theirs the sums of their records. */
    @Test
    void aTraceLeadsFromTheAlliancesFigureToItsRecords() {
        try (WatchedPage watched = review.watch(new NewContextOptions())) {
            Page page = watched.page();
            page.navigate(review.demo().address("/review?quarter=2026-Q2&vintage=2026-Q2&lang=en"));
            page.locator("#ai_exports summary").click();
            page.locator("#ai_exports details a").click();
            BigDecimal figure = number(page.locator("section[aria-labelledby=figure] .value data"));
            BigDecimal parts = sum(page.locator("section[aria-labelledby=parts] tbody td:nth-child(2) data"));
            assertThat(parts).isCloseTo(figure, offset(new BigDecimal("0.00001")));

            page.locator("section[aria-labelledby=parts] th a").first().click();
            BigDecimal ofMember = number(page.locator("section[aria-labelledby=figure] .value data"));
            BigDecimal records = sum(page.locator("table.records td:nth-child(7) data"));
            assertThat(records.movePointLeft(9)).isCloseTo(ofMember, offset(LAST_DIGIT));
            assertThat(page.locator(".revisions code").first().textContent()).matches("alliance\\.\\S+/\\d+/\\d+");
        }
    }

    private static BigDecimal number(Locator number) {
        return new BigDecimal(number.getAttribute("value"));
    }

    private static BigDecimal sum(Locator numbers) {
        return numbers.all().stream().map(ReviewNumbersIT::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal expected(
            ShownNumber number, Quarter quarter, StoredFigures stored, Map<String, BigDecimal> corridors) {
        return switch (number.section()) {
            case "course" ->
                number.column().startsWith("Change on ")
                        ? stored.change(number.kpi(), StoredFigures.ALLIANCE, quarterIn(number.column()), quarter)
                        : stored.value(number.kpi(), StoredFigures.ALLIANCE, quarter);
            case "projection" -> stored.value(number.kpi(), StoredFigures.ALLIANCE, quarter);
            case "why" ->
                number.chart().isEmpty()
                        ? stored.change(number.kpi(), StoredFigures.ALLIANCE, quarterIn(number.column()), quarter)
                        : inABridge(number, quarter, stored);
            case "roadmap" ->
                number.column().equals("Path")
                        ? stored.path(number.kpi(), quarter)
                        : stored.value(number.kpi(), StoredFigures.ALLIANCE, quarter);
            case "members" -> ofAMember(number, quarter, stored);
            case "mobility" ->
                number.chart().equals("corridors")
                        ? corridors.get(area(number.row()) + "-" + area(number.second()))
                        : flow(number, quarter, stored);
            default -> fail("Where does this number come from? %s", number);
        };
    }

    private static BigDecimal ofAMember(ShownNumber number, Quarter quarter, StoredFigures stored) {
        boolean isOverTime = number.chart().startsWith("multiples-");
        String kpi = number.chart().replaceAll("^(dots|multiples)-", "");
        return stored.value(kpi, area(number.row()), isOverTime ? quarterIn(number.column()) : quarter);
    }

    private static BigDecimal flow(ShownNumber number, Quarter quarter, StoredFigures stored) {
        BigDecimal sent = stored.value("active_fellows", area(number.row()), quarter);
        BigDecimal received = stored.value("inbound_fellows", area(number.row()), quarter);
        return switch (number.column()) {
            case "Sent" -> sent;
            case "Received" -> received;
            default -> received.subtract(sent);
        };
    }

    private static BigDecimal inABridge(ShownNumber number, Quarter quarter, StoredFigures stored) {
        String kpi = number.chart().replaceAll("^bridge-|-previous$", "");
        String area = area(number.row());
        if (!isPart(number)) {
            return stored.value(kpi, area, quarterIn(number.column()));
        }
        return area.equals(StoredFigures.ALLIANCE)
                ? stored.change(kpi, area, quarter.plus(-1), quarter)
                : stored.part(kpi, area, quarter.plus(-1), quarter);
    }

    private static void partsAddUpToTheChange(List<ShownNumber> numbers) {
        Map<String, BigDecimal> rest = new HashMap<>();
        numbers.stream()
                .filter(ReviewNumbersIT::isPart)
                .forEach(part -> rest.merge(
                        part.chart(),
                        area(part.row()).equals(StoredFigures.ALLIANCE)
                                ? part.value().negate()
                                : part.value(),
                        BigDecimal::add));
        assertThat(rest).hasSizeGreaterThanOrEqualTo(4);
        assertThat(rest)
                .allSatisfy((bridge, difference) ->
                        assertThat(difference).as(bridge).isEqualByComparingTo(BigDecimal.ZERO));
    }

    private static boolean isPart(ShownNumber number) {
        return number.chart().startsWith("bridge-") && number.column().equals("Part");
    }

    /** The first quarter in a heading such as "2026-Q1 → 2026-Q2". */
    private static Quarter quarterIn(String heading) {
        return Quarter.parse(heading.replaceAll("^.*?(\\d{4}-Q\\d).*$", "$1"));
    }

    private static String area(String name) {
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> new Locale.Builder()
                        .setRegion(code)
                        .build()
                        .getDisplayCountry(Locale.ENGLISH)
                        .equals(name))
                .findFirst()
                .orElseGet(() -> name.toUpperCase(Locale.ROOT));
    }

    private static List<ShownNumber> numbers(String address) {
        try (WatchedPage watched = review.open(address)) {
            return ShownNumber.on(watched.page());
        }
    }
}
