package io.alliancemetrics.cli.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.alliancemetrics.cli.paper.BrowserSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine's own Chromium; none is downloaded. */
final class SystemChromium implements AutoCloseable {
    /** Long, because the machine may be busy; nothing waits that long unless it fails. */
    static final double PATIENCE_MILLIS = 60_000;

    private static final String VARIABLE = "ALLIANCE_CHROMIUM";

    private final Playwright playwright;
    private final Browser browser;

    private SystemChromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static SystemChromium start() {
        // The page cannot be tested without a browser, and a test that is skipped unseen protects nobody.
        Path executable = BrowserSearch.ofThisProcess()
                .find(Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(new CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1")));
        LaunchOptions options = new LaunchOptions().setExecutablePath(executable);
        if (System.getProperty("user.name").equals("root")) {
            // Chromium's sandbox refuses root.
            options.setArgs(List.of("--no-sandbox"));
        }
        return new SystemChromium(playwright, playwright.chromium().launch(options));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
