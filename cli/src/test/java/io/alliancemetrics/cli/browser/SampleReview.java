package io.alliancemetrics.cli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.nio.file.Path;

/** A browser, and a running alliance with the samples. */
final class SampleReview implements AutoCloseable {
    private static final Path SAMPLES = Path.of("..", "samples");

    private final SystemChromium chromium;
    private final UpProcess demo;

    private SampleReview(SystemChromium chromium, UpProcess demo) {
        this.chromium = chromium;
        this.demo = demo;
    }

    /** Returns when all samples are in the figures. */
    static SampleReview start(Path folder) throws IOException, InterruptedException {
        SystemChromium chromium = SystemChromium.start();
        try {
            return new SampleReview(chromium, UpProcess.demo(folder, SAMPLES));
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            chromium.close();
            throw e;
        }
    }

    UpProcess demo() {
        return demo;
    }

    WatchedPage watch(NewContextOptions options) {
        return new WatchedPage(demo.address("/"), chromium.browser().newContext(options));
    }

    WatchedPage open(String address) {
        WatchedPage watched = watch(new NewContextOptions());
        show(watched, address);
        return watched;
    }

    /** Returns when all charts are drawn. */
    void show(WatchedPage watched, String address) {
        watched.page().navigate(demo.address(address));
        assertThat(watched.page().locator("html[data-ready='true']")).hasCount(1);
    }

    @Override
    public void close() {
        try {
            demo.close();
        } finally {
            chromium.close();
        }
    }
}
