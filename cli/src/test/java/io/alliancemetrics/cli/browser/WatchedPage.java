package io.alliancemetrics.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A page in a browser. Whatever is done there, at the end nothing may have been asked of another host, and nothing may have
 * gone wrong on the page.
 */
final class WatchedPage implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    /** Parts of messages with which the browser itself reports an answer that the page expects. */
    private final List<String> expectedFaults = new ArrayList<>();

    /** A new page in a context that is closed with it. */
    WatchedPage(String site, BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(SystemChromium.PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> faults.add("error on the page: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(site)) {
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

    /** Looks for violations of the rules of accessibility, and keeps a picture of the whole page. */
    void inspect(String name) {
        screenshot(name);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("violations in the state " + name)
                .isEmpty();
    }

    void screenshot(String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
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
