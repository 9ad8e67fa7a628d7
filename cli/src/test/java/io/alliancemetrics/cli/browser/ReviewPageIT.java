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
    private static final Path SAMPLES = Path.of("..", "samples");
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

    private static UpProcess demo;
    private static SystemChromium chromium;

    @BeforeAll
    static void start() throws Exception {
        chromium = SystemChromium.start();
        demo = UpProcess.demo(folder, SAMPLES);
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-Q2, 2026-Q2", "2026-Q2, latest", "2026-Q3, latest"})
    void everyCardHasClickHousesNumber(String quarter, String vintage) throws Exception {
        Map<String, String> expected = new TreeMap<>();
        for (String line : demo.sql(
                        "SELECT kpi, toDecimalString(obs_value, 6) FROM alliance.kpi WHERE ref_area = 'ALLIANCE'"
                                + " AND time_period = '" + quarter + "' AND vintage = '" + vintage + "'")
                .lines()
                .toList()) {
            int comma = line.indexOf(',');
            expected.put(unquoted(line.substring(0, comma)), unquoted(line.substring(comma + 1)));
        }
        try (WatchedPage watched = open("/review?quarter=" + quarter + "&vintage=" + vintage)) {
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
        try (WatchedPage watched = open(RELEASED)) {
            Page page = watched.page();
            for (Locator chart : page.locator("figure.chart").all()) {
                String csv = watched.page()
                        .request()
                        .get(demo.address(chart.locator(".download a").first().getAttribute("href")))
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

        demo.submit(demo.token("kr"), "rd-spend", RESTATED);

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
                watch(new NewContextOptions().setColorScheme(scheme).setViewportSize(WIDE, 900))) {
            show(watched, LATEST);
            watched.inspect("review-" + name);
            show(watched, LATEST.replace("lang=en", "lang=fr"));
            watched.inspect("review-fr-" + name);
            show(watched, MEMBER);
            watched.inspect("member-" + name);
            show(watched, KPI);
            watched.inspect("kpi-" + name);
            watched.page().navigate(demo.address(TRACE));
            watched.inspect("trace-" + name);
        }
    }

    @Test
    void onPaperChartsAndTablesAreBothThere() {
        try (WatchedPage watched = watch(new NewContextOptions().setViewportSize(794, 1123))) {
            show(watched, RELEASED);
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
        try (WatchedPage watched = watch(new NewContextOptions().setViewportSize(width, 700))) {
            show(watched, RELEASED);
            assertThat((int) watched.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            watched.screenshot("review-" + width);
            for (String address : List.of(MEMBER, KPI, TRACE)) {
                watched.page().navigate(demo.address(address));
                assertThat((int) watched.page().evaluate("document.documentElement.scrollWidth"))
                        .as(address)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void theKeyboardReachesEverything() {
        try (WatchedPage watched = open(RELEASED)) {
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
        try (WatchedPage watched = watch(new NewContextOptions().setJavaScriptEnabled(false))) {
            watched.page().navigate(demo.address(RELEASED));
            assertThat(watched.page().locator(".card")).hasCount(15);
            for (Locator table : watched.page().locator("figure.chart .table").all()) {
                assertThat(table).isVisible();
            }
        }
    }

    @Test
    void thePageIsLight() {
        try (WatchedPage watched = watch(new NewContextOptions())) {
            List<Request> requests = new CopyOnWriteArrayList<>();
            watched.page().onRequestFinished(requests::add);
            show(watched, RELEASED);
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

    private static WatchedPage open(String address) {
        WatchedPage watched = watch(new NewContextOptions());
        show(watched, address);
        return watched;
    }

    private static WatchedPage watch(NewContextOptions options) {
        return new WatchedPage(demo.address("/"), chromium.browser().newContext(options));
    }

    /** Returns when all charts are drawn. */
    private static void show(WatchedPage watched, String address) {
        watched.page().navigate(demo.address(address));
        assertThat(watched.page().locator("html[data-ready='true']")).hasCount(1);
    }

    private static String read(String address) {
        try (WatchedPage watched = open(address)) {
            return (String) watched.page().locator("main").evaluate(OF_A_RELEASE);
        }
    }

    private static String card(String address, String kpi) {
        try (WatchedPage watched = open(address)) {
            return watched.page().locator("#" + kpi + " .value data").getAttribute("value");
        }
    }
}
