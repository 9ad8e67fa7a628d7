package io.alliancemetrics.cli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** An office at the page. */
final class OfficeBrowser implements AutoCloseable {
    private final UpProcess up;
    private final WatchedPage watched;
    private final Page page;

    OfficeBrowser(UpProcess up, BrowserContext context) {
        this.up = up;
        this.watched = new WatchedPage(up.address("/"), context);
        this.page = watched.page();
        watched.expectFault("/v1/account");
        watched.expectFault("/v1/session");
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return watched.context();
    }

    /** Says that the browser will complain about answers from there, and rightly so. */
    void expectFault(String address) {
        watched.expectFault(address);
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
        watched.tabTo(target);
    }

    /** Looks for violations of the rules of accessibility, and keeps a picture. */
    void inspect(String state) {
        watched.inspect("office-" + state);
    }

    @Override
    public void close() {
        watched.close();
    }
}
