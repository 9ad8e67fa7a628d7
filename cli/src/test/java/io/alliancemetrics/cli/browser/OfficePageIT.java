package io.alliancemetrics.cli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The office page in a real browser; each test is an office of its own. */
class OfficePageIT {
    private static final String MEMBERS = "record_id,ref_area,joined_on\nM-KR,KR,2026-01-01\n";
    private static final String EARLIER = """
            record_id,ref_area,measure,purpose,booked_on,amount,currency
            kr-early-1,KR,ALLOCATION,JOINT_RESEARCH,2026-01-10,10000.00,EUR
            kr-early-2,KR,EXPENDITURE,JOINT_RESEARCH,2026-01-20,500.00,EUR
            """;
    private static final int PHONE = 320;

    @TempDir
    private static Path folder;

    private static UpProcess up;
    private static SystemChromium chromium;

    @BeforeAll
    static void start() throws Exception {
        chromium = SystemChromium.start();
        up = UpProcess.start(folder);
    }

    @AfterAll
    static void stop() {
        if (up != null) {
            up.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void anOfficeMendsItsFileSubmitsItAndSeesTheFigureChange() throws Exception {
        Path token = up.token("kr");
        up.submit(up.token("secretariat"), "membership", MEMBERS);
        up.submit(token, "rd-spend", EARLIER);
        OfficeFiles files = new OfficeFiles(folder, "kr");
        try (OfficeBrowser office = office(new NewContextOptions())) {
            awaitShare(office.page(), "5.000000");
            office.open("");
            office.page().locator("#token").fill(Files.readString(token).strip());
            office.button("Sign in").click();
            assertThat(office.heading("South Korea")).isVisible();

            office.check(files.withMistake());
            assertThat(office.page().locator(".verdict")).hasText("4 rows read: 3 are good, 1 has mistakes.");
            Locator bad = office.visible("td.bad");
            assertThat(bad).containsText("2026-02-30");
            assertThat(bad).hasAccessibleDescription(Pattern.compile("booked_on: expected a date such as .*"));
            assertThat(office.button("Submit the 3 good rows")).isVisible();
            assertThat(office.page().locator(".decision")).containsText("3 rows will be written, 1 row will not");

            office.chooseCorrected(files.corrected());
            assertThat(office.page().locator(".verdict")).hasText("4 rows read: all of them are good.");
            office.button("Submit 4 rows").click();
            office.awaitAccounted();
            assertThat(office.page().locator("#announcer"))
                    .containsText("4 accepted, 0 duplicates, 0 rejected by the job");

            office.link("what is filed and what is missing").click();
            Locator quarter = office.page()
                    .locator("#reporting tr")
                    .filter(new FilterOptions()
                            .setHas(office.page().getByText("2026-Q1", new Page.GetByTextOptions().setExact(true))));
            assertThat(quarter.locator("td[data-label='R&D spend']")).containsText("filed");
            assertThat(quarter.locator("td[data-label='R&D spend']")).containsText("6 records");

            // 500 and 1,600 of two times 10,000
            awaitShare(office.page(), "10.500000");
        }
    }

    @Test
    void aKeyboardIsEnough() throws Exception {
        String token = Files.readString(up.token("ca")).strip();
        OfficeFiles files = new OfficeFiles(folder, "ca");
        try (OfficeBrowser office = office(new NewContextOptions())) {
            Page page = office.page();
            office.open("");
            office.tabTo(page.locator("#token"));
            page.keyboard().type(token);
            page.keyboard().press("Enter");
            assertThat(page.locator("#submit-title")).isFocused();

            office.tabTo(page.locator("#feed"));
            page.keyboard().type("R&D");
            assertThat(page.locator("#feed")).hasValue("rd-spend");
            office.tabTo(page.locator("#file"));
            chooseByKeyboard(page, files.withMistake());
            office.tabTo(office.button("Check the file"));
            page.keyboard().press("Enter");
            assertThat(page.locator(".verdict")).isFocused();

            office.tabTo(page.locator(".problems button"));
            page.keyboard().press("Enter");
            assertThat(page.locator("td.bad")).isFocused();

            // Around the page, through the browser's own start of it: the focus is caught nowhere.
            office.tabTo(page.locator("#corrected-file"));
            chooseByKeyboard(page, files.corrected());
            assertThat(page.locator(".verdict")).hasText("4 rows read: all of them are good.");
            assertThat(page.locator(".verdict")).isFocused();
            office.tabTo(office.button("Submit 4 rows"));
            page.keyboard().press("Enter");
            office.awaitAccounted();
            assertThat(page.locator("#receipt-title")).isFocused();

            office.tabTo(office.link("All receipts"));
            page.keyboard().press("Enter");
            assertThat(page.locator("#receipts-title")).isFocused();
            office.tabTo(office.link("ca-rd-spend-corrected.csv"));
            page.keyboard().press("Enter");
            office.awaitAccounted();
            page.goBack();
            assertThat(office.link("ca-rd-spend-corrected.csv")).isVisible();
        }
    }

    @Test
    void aDroppedFileIsTaken() throws Exception {
        try (OfficeBrowser office = office(new NewContextOptions())) {
            office.open("");
            office.signInWithFile(up.token("de"));
            Path file = new OfficeFiles(folder, "de").withMistake();
            JSHandle dragged = office.page()
                    .evaluateHandle(
                            "([text, name]) => { const all = new DataTransfer();"
                                    + " all.items.add(new File([text], name)); return all; }",
                            List.of(Files.readString(file), file.getFileName().toString()));
            office.page().dispatchEvent("#drop", "dragover", Map.of("dataTransfer", dragged));
            office.page().dispatchEvent("#drop", "drop", Map.of("dataTransfer", dragged));

            assertThat(office.page().locator("#file-name")).containsText("de-rd-spend.csv");
            assertThat(office.page().locator("#feed")).hasValue("rd-spend");
            office.button("Check the file").click();
            assertThat(office.page().locator(".verdict")).containsText("3 are good");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void noStateKeepsAnybodyOut(ColorScheme scheme) throws Exception {
        String look = scheme.name().toLowerCase(Locale.ROOT) + "-";
        // each office once: a submission of the other run would be a duplicate here
        String code = scheme == ColorScheme.LIGHT ? "fr" : "it";
        Path token = up.token(code);
        OfficeFiles files = new OfficeFiles(folder, code);
        try (OfficeBrowser office = office(new NewContextOptions().setColorScheme(scheme))) {
            office.expectFault("dry_run=true");
            office.open("");
            office.visible("#sign-in");
            office.inspect(look + "1-sign-in");
            office.page().locator("#token").fill("amt_unknown");
            office.button("Sign in").click();
            office.visible("#sign-in-error .problem");
            office.inspect(look + "2-refused");
            office.signInWithFile(token);
            office.inspect(look + "3-submit");
            office.button("Check the file").click();
            office.visible("#choose-error .problem");
            office.inspect(look + "4-nothing-chosen");
            office.check(files.hostile());
            office.inspect(look + "5-nothing-good");
            office.chooseCorrected(files.withMistake());
            assertThat(office.page().locator(".verdict")).containsText("3 are good");
            office.inspect(look + "6-mistake");
            office.button("Submit the 3 good rows").click();
            office.awaitAccounted();
            office.inspect(look + "7-receipt");
            office.open("#/receipts");
            office.page().locator("#dry-runs").check();
            assertThat(office.page().locator("#receipts-list tbody tr")).hasCount(3);
            office.inspect(look + "8-receipts");
            office.open("#/reporting");
            assertThat(office.heading("By quarter")).isVisible();
            office.inspect(look + "9-reporting");
            office.open("#/templates");
            office.page().locator("summary").first().click();
            office.inspect(look + "10-templates");
            office.page().navigate(up.address("/"));
            office.inspect(look + "11-review");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, 390})
    void aPhoneNeedsNoScrollingSideways(int width) throws Exception {
        String code = width == PHONE ? "es" : "pt";
        OfficeFiles files = new OfficeFiles(folder, code);
        try (OfficeBrowser office = office(new NewContextOptions().setViewportSize(width, 700))) {
            office.expectFault("dry_run=true");
            office.open("");
            office.signInWithFile(up.token(code));
            office.check(files.hostile());
            requireNoWiderThan(office, width, "nothing-good");
            office.chooseCorrected(files.withMistake());
            assertThat(office.page().locator(".verdict")).containsText("3 are good");
            requireNoWiderThan(office, width, "mistake");
            for (String view : List.of("receipts", "reporting", "templates")) {
                office.open("#/" + view);
                office.visible("#" + view);
                requireNoWiderThan(office, width, view);
            }
        }
    }

    @Test
    void markupInAFileIsText() throws Exception {
        try (OfficeBrowser office = office(new NewContextOptions())) {
            office.expectFault("dry_run=true");
            office.page().onDialog(dialog -> {
                throw new AssertionError("A script of the file ran: " + dialog.message());
            });
            office.open("");
            office.signInWithFile(up.token("jp"));
            office.check(new OfficeFiles(folder, "jp").hostile());

            assertThat(office.page().locator("table.preview")).containsText("<img src=x onerror=alert(2)>");
            assertThat(office.page().locator("table.preview")).containsText("<script>alert(3)</script>");
            assertThat(office.page().locator("#file-name")).containsText("<img src=x onerror=alert(1)>");
            assertThat(office.page().locator("main img, main script")).hasCount(0);
        }
    }

    @Test
    void afterALostConnectionTheSameFileGoesUnderTheSameKey() throws Exception {
        try (OfficeBrowser office = office(new NewContextOptions())) {
            office.expectFault("/v1/submissions");
            office.open("");
            office.signInWithFile(up.token("nl"));
            office.check(new OfficeFiles(folder, "nl").corrected());
            office.context().setOffline(true);
            Request lost = office.page().waitForRequest("**/v1/submissions?*", () -> office.button("Submit 4 rows")
                    .click());
            assertThat(office.page().locator("#submit-error")).containsText("cannot be reached");
            office.inspect("light-12-offline");

            office.context().setOffline(false);
            Request again = office.page().waitForRequest("**/v1/submissions?*", () -> office.button("Try again")
                    .click());
            office.awaitAccounted();
            assertThat(again.headerValue("Idempotency-Key"))
                    .isNotBlank()
                    .isEqualTo(lost.headerValue("Idempotency-Key"));
        }
    }

    @Test
    void anEndedSessionKeepsWhatWasChosen() throws Exception {
        Path token = up.token("se");
        try (OfficeBrowser office = office(new NewContextOptions())) {
            office.expectFault("/v1/submissions");
            office.open("");
            office.signInWithFile(token);
            office.check(new OfficeFiles(folder, "se").corrected());
            office.context().clearCookies();
            office.button("Submit 4 rows").click();
            assertThat(office.page().locator("#sign-in-error")).containsText("Your session has ended");

            office.signInWithFile(token);
            assertThat(office.page().locator("#file-name")).containsText("se-rd-spend-corrected.csv");
            office.button("Try again").click();
            office.awaitAccounted();
        }
    }

    @Test
    void theTokenIsKeptNowhere() throws Exception {
        Path file = up.token("fi");
        String token = Files.readString(file).strip();
        try (OfficeBrowser office = office(new NewContextOptions())) {
            Page page = office.page();
            page.onRequest(request -> assertThat(request.url()).doesNotContain(token));
            office.open("");
            page.locator("#token").fill(token);
            office.button("Sign in").click();
            office.visible("#office");

            assertThat(page.locator("#token")).hasValue("");
            assertThat(page.content()).doesNotContain(token);
            assertThat(page.evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length"))
                    .isEqualTo(0);
            assertThat(office.context().cookies()).singleElement().satisfies(cookie -> {
                assertThat(cookie.httpOnly).isTrue();
                assertThat(cookie.value).isNotEqualTo(token);
            });

            office.button("Sign out").click();
            office.visible("#sign-in");
            assertThat(office.context().cookies()).isEmpty();
            page.reload();
            office.visible("#sign-in");
        }
    }

    @Test
    void aLargeFileShowsHowFarItIsAndCanBeStopped() throws Exception {
        try (OfficeBrowser office = office(new NewContextOptions())) {
            Page page = office.page();
            office.open("");
            office.signInWithFile(up.token("no"));
            // so slow that it is still being sent when it is stopped
            office.context()
                    .newCDPSession(page)
                    .send(
                            "Network.emulateNetworkConditions",
                            json("{offline: false, latency: 0,"
                                    + " downloadThroughput: -1, uploadThroughput: 200000}"));
            page.locator("#file").setInputFiles(new OfficeFiles(folder, "no").large());
            office.button("Check the file").click();
            assertThat(page.locator("#sending-text")).containsText("% of");
            office.inspect("light-13-sending");
            office.button("Cancel").click();
            assertThat(page.locator("#sending")).isHidden();
            assertThat(office.button("Check the file")).isFocused();
        }
    }

    @Test
    void mistakesAndTemplatesCanBeTakenAlong() throws Exception {
        try (OfficeBrowser office = office(new NewContextOptions())) {
            office.open("");
            office.signInWithFile(up.token("dk"));
            office.check(new OfficeFiles(folder, "dk").withMistake());
            assertThat(Files.readString(saved(office, "All mistakes (CSV)"))).contains("2026-02-30");
            assertThat(saved(office, "Workbook of the rejected rows, explained (XLSX)"))
                    .isNotEmptyFile();
            office.open("#/templates");
            assertThat(Files.readString(saved(office, "CSV for R&D spend"))).contains("booked_on");
            assertThat(office.page().locator("[data-feed='fx-rates']")).isHidden();
        }
    }

    private static OfficeBrowser office(NewContextOptions options) {
        BrowserContext context = chromium.browser().newContext(options);
        return new OfficeBrowser(up, context);
    }

    private static void chooseByKeyboard(Page page, Path file) {
        fileChooser(page, 5).setFiles(file);
    }

    /** Pressed again, as people do: on a busy machine the browser now and then lets the first press go by. */
    private static FileChooser fileChooser(Page page, int tries) {
        try {
            return page.waitForFileChooser(
                    new Page.WaitForFileChooserOptions().setTimeout(15_000),
                    () -> page.keyboard().press("Enter"));
        } catch (TimeoutError e) {
            if (tries == 1) {
                throw e;
            }
            return fileChooser(page, tries - 1);
        }
    }

    private static Path saved(OfficeBrowser office, String link) {
        Download download =
                office.page().waitForDownload(() -> office.link(link).first().click());
        return download.path();
    }

    private static com.google.gson.JsonObject json(String text) {
        return com.google.gson.JsonParser.parseString(text).getAsJsonObject();
    }

    private static void requireNoWiderThan(OfficeBrowser office, int width, String state) {
        office.inspect("phone-" + width + "-" + state);
        assertThat(office.page().evaluate("() => document.documentElement.scrollWidth"))
                .as("width of " + state)
                .isEqualTo(width);
    }

    /** The review is asked again until it has the figure. */
    private static void awaitShare(Page page, String value) {
        Locator share = page.locator("#rd_expenditure_share .value data");
        for (int attempt = 0; attempt < 200; attempt++) {
            page.navigate(up.address("/"));
            if (share.count() > 0 && value.equals(share.getAttribute("value"))) {
                return;
            }
        }
        assertThat(share).hasAttribute("value", value);
    }
}
