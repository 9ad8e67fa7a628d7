package io.alliancemetrics.cli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The review page in a real browser, over the samples. */
class ReviewPageIT {
    private static final String RELEASED = "/review?quarter=2026-Q2&vintage=2026-Q2&lang=en";
    private static final String LATEST = "/review?quarter=2026-Q3&vintage=latest&lang=en";
    private static final String MEMBER = "/members/KR?quarter=2026-Q2&vintage=2026-Q2&lang=en";
    private static final String KPI = "/kpis/economic_impact?quarter=2026-Q2&vintage=2026-Q2&lang=en";
    private static final String TRACE =
            "/trace?quarter=2026-Q2&vintage=2026-Q2&kpi=rd_expenditure_share&ref_area=KR&lang=en";
    private static final int PHONE = 320;
    private static final int WIDE = 1280;
    private static final long MOST_BYTES = 700_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Of a figure that was released with another amount. */
    private static final String RESTATED = """
            record_id,revision,ref_area,measure,purpose,booked_on,amount,currency
            KR-RD-2026Q2-001,9,KR,ALLOCATION,JOINT_RESEARCH,2026-04-10,9464000000,KRW
            """;

    /** What stands on the page that is allowed to change: how far the latest figures have come meanwhile. */
    private static final String OF_A_RELEASE = "main => { const copy = main.cloneNode(true);"
            + " copy.querySelectorAll('.other, .revision, .updated, [data-latest]').forEach(part => part.remove());"
            + " return copy.textContent.replace(/\\s+/g, ' '); }";

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
    void everyCardHasClickHousesNumber(String quarter, String vintage) throws Exception {
        Map<String, String> expected = new TreeMap<>();
        for (String line : review.demo()
                .sql("SELECT kpi, toDecimalString(obs_value, 6) FROM alliance.kpi WHERE ref_area = 'ALLIANCE'"
                        + " AND time_period = '" + quarter + "' AND vintage = '" + vintage + "'")
                .lines()
                .toList()) {
            int comma = line.indexOf(',');
            expected.put(unquoted(line.substring(0, comma)), unquoted(line.substring(comma + 1)));
        }
        try (WatchedPage watched = review.open("/review?quarter=" + quarter + "&vintage=" + vintage)) {
            Map<String, String> shown = new TreeMap<>();
            for (Locator card : watched.page().locator(".card").all()) {
                Locator value = card.locator(".value data");
                shown.put(card.getAttribute("id"), value.count() == 0 ? "\\N" : value.getAttribute("value"));
            }
            assertThat(expected).hasSize(15);
            assertThat(shown).isEqualTo(expected);
        }
    }

    @Test
    void everyNumberOfAChartsTableIsInItsDownload() {
        try (WatchedPage watched = review.open(RELEASED)) {
            Page page = watched.page();
            for (Locator chart : page.locator("figure.chart").all()) {
                String csv = watched.page()
                        .request()
                        .get(review.demo()
                                .address(chart.locator(".download a").first().getAttribute("href")))
                        .text();
                for (Locator number : chart.locator(".table data[value]").all()) {
                    assertThat(csv).as(chart.getAttribute("id")).contains(number.getAttribute("value"));
                }
            }
        }
    }

    @Test
    void theLinkOfAReleaseShowsTheSameDigitsAfterARestatement() throws Exception {
        String before = read(RELEASED);
        String latest = card("/review?quarter=2026-Q2&vintage=latest", "joint_research_allocation_share");

        review.demo().submit(review.demo().token("kr"), "rd-spend", RESTATED);

        Instant end = Instant.now().plus(PATIENCE);
        while (card("/review?quarter=2026-Q2&vintage=latest", "joint_research_allocation_share")
                .equals(latest)) {
            assertThat(Instant.now())
                    .as("the restatement is in the latest figures")
                    .isBefore(end);
        }
        assertThat(read(RELEASED)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void nobodyIsShutOutInEitherTheme(ColorScheme scheme) {
        String name = scheme.name().toLowerCase(Locale.ROOT);
        try (WatchedPage watched =
                review.watch(new NewContextOptions().setColorScheme(scheme).setViewportSize(WIDE, 900))) {
            review.show(watched, LATEST);
            watched.inspect("review-" + name);
            review.show(watched, LATEST.replace("lang=en", "lang=fr"));
            watched.inspect("review-fr-" + name);
            review.show(watched, MEMBER);
            watched.inspect("member-" + name);
            review.show(watched, KPI);
            watched.inspect("kpi-" + name);
            watched.page().navigate(review.demo().address(TRACE));
            watched.inspect("trace-" + name);
        }
    }

    @Test
    void onPaperChartsAndTablesAreBothThere() {
        try (WatchedPage watched = review.watch(new NewContextOptions().setViewportSize(794, 1123))) {
            review.show(watched, RELEASED);
            watched.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (Locator chart : watched.page().locator("figure.chart").all()) {
                assertThat(chart.locator(".table")).isVisible();
                assertThat(chart.locator(".plot")).isVisible();
            }
            watched.screenshot("review-print");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, 390})
    void aPhoneAndAZoomOfFourHundredPercentNeedNoScrollingSideways(int width) {
        try (WatchedPage watched = review.watch(new NewContextOptions().setViewportSize(width, 700))) {
            review.show(watched, RELEASED);
            assertThat((int) watched.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            watched.screenshot("review-" + width);
            for (String address : List.of(MEMBER, KPI, TRACE)) {
                watched.page().navigate(review.demo().address(address));
                assertThat((int) watched.page().evaluate("document.documentElement.scrollWidth"))
                        .as(address)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void theKeyboardReachesEverything() {
        try (WatchedPage watched = review.open(RELEASED)) {
            Page page = watched.page();
            int expected = (int)
                    page.evaluate("[...document.querySelectorAll('a[href], button, select, summary, [tabindex=\"0\"]')]"
                            + ".filter(e => e.checkVisibility()).length");
            Set<Object> reached = new HashSet<>();
            for (int presses = 0; presses < expected + 5; presses++) {
                page.keyboard().press("Tab");
                reached.add(page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"));
            }
            // The body gets the focus between the last and the first.
            assertThat(reached.size()).isGreaterThanOrEqualTo(expected);
        }
    }

    @Test
    void withoutScriptsTheFiguresAreThereAsTables() {
        try (WatchedPage watched = review.watch(new NewContextOptions().setJavaScriptEnabled(false))) {
            watched.page().navigate(review.demo().address(RELEASED));
            assertThat(watched.page().locator(".card")).hasCount(15);
            for (Locator table : watched.page().locator("figure.chart .table").all()) {
                assertThat(table).isVisible();
            }
        }
    }

    @Test
    void thePageIsLight() {
        try (WatchedPage watched = review.watch(new NewContextOptions())) {
            List<Request> requests = new CopyOnWriteArrayList<>();
            watched.page().onRequestFinished(requests::add);
            review.show(watched, RELEASED);
            long bytes = requests.stream()
                    .mapToLong(request -> request.sizes().responseBodySize)
                    .sum();
            assertThat(requests).isNotEmpty();
            assertThat(bytes)
                    .as("compressed bytes of %s", requests)
                    .isPositive()
                    .isLessThan(MOST_BYTES);
        }
    }

    private static String unquoted(String field) {
        return field.replace("\"", "");
    }

    private static String read(String address) {
        try (WatchedPage watched = review.open(address)) {
            return (String) watched.page().locator("main").evaluate(OF_A_RELEASE);
        }
    }

    private static String card(String address, String kpi) {
        try (WatchedPage watched = review.open(address)) {
            return watched.page().locator("#" + kpi + " .value data").getAttribute("value");
        }
    }
}
