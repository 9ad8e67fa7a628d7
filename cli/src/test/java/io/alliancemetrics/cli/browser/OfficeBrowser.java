package io.alliancemetrics.cli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An office at the page. Whatever it does, at the end nothing may have been asked of another host, and nothing may have
 * gone wrong on the page.
 */
final class OfficeBrowser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final UpProcess up;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    /** Parts of messages with which the browser itself reports an answer that the page expects. */
    private final List<String> expectedFaults = new ArrayList<>(List.of("/v1/account", "/v1/session"));

    OfficeBrowser(UpProcess up, BrowserContext context) {
        this.up = up;
        this.context = context;
        context.setDefaultTimeout(SystemChromium.PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> faults.add("error on the page: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(up.address("/"))) {
                faults.add("request to another host: " + request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Says that the browser will complain about answers from there, and rightly so. */
    void expectFault(String address) {
        expectedFaults.add(address);
    }

    /** @param route such as {@code #/receipts}; empty for the page as it opens */
    void open(String route) {
        page.navigate(up.address("/office" + route));
    }

    void signInWithFile(Path token) {
        page.locator("#token-file").setInputFiles(token);
        visible("#office");
    }

    /** Chooses a file and waits for what its check says. */
    void check(Path file) {
        page.locator("#file").setInputFiles(file);
        button("Check the file").click();
        visible(".verdict");
    }

    void chooseCorrected(Path file) {
        page.locator("#corrected-file").setInputFiles(file);
    }

    /** Waits until the receipt that is shown says that the job has decided on all of it. */
    void awaitAccounted() {
        assertThat(page.locator(".timeline .done").filter(new Locator.FilterOptions().setHasText("Accounted")))
                .isVisible();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** Waits until it is visible. */
    Locator visible(String selector) {
        Locator found = page.locator(selector);
        assertThat(found).isVisible();
        return found;
    }

    /** Presses the tabulator key until something has the focus, as somebody without a mouse would. */
    void tabTo(Locator target) {
        for (int presses = 0; presses < 100; presses++) {
            page.keyboard().press("Tab");
            if ((boolean) target.evaluate("target => target === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("The tabulator key does not lead to " + target);
    }

    /** Looks for violations of the rules of accessibility, and keeps a picture. */
    void inspect(String state) {
        page.screenshot(new ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("office-" + state + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("violations in the state " + state)
                .isEmpty();
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).isEmpty();
    }

    private void heard(ConsoleMessage message) {
        boolean isExpected = expectedFaults.stream().anyMatch(message.location()::contains);
        if (message.type().equals("error") && !isExpected) {
            faults.add("console: " + message.text() + " at " + message.location());
        }
    }
}
