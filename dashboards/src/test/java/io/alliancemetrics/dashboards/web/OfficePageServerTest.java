package io.alliancemetrics.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.dashboards.clickhouse.ClickHouseAccess;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the server hands out for the office page; how it works in a browser is tested where the gateway is. */
class OfficePageServerTest {
    private static final Pattern IMPORT = Pattern.compile("from \"\\./([^\"]+)\"");
    /** Ways to make markup or code of a text, and places that keep one. */
    private static final Pattern FORBIDDEN = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|"
            + "\\beval\\(|new Function|localStorage|sessionStorage|indexedDB|document\\.cookie|https?://");

    private static DashboardServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        // the page is the same without figures
        server = DashboardServer.start(
                DashboardConfig.of(new ClickHouseAccess("http://127.0.0.1:1", "reader", "secret")));
        browser = new Browser(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void itMayRunOwnScriptsAndAskThisSiteOnly() {
        assertThat(policy("/office"))
                .contains("default-src 'none'")
                .contains("script-src 'self';")
                .contains("connect-src 'self';")
                .contains("form-action 'none'")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
    }

    @Test
    void noOtherPageMayRunScripts() {
        assertThat(policy("/")).doesNotContain("script-src").doesNotContain("connect-src");
        assertThat(policy("/nowhere")).doesNotContain("script-src");
    }

    @Test
    void everyModuleIsServedAndMakesNoMarkupOfTexts() {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of("/assets/office.js"));
        while (!open.isEmpty()) {
            String path = open.pop();
            if (seen.add(path)) {
                HttpResponse<String> module = browser.get(path);
                assertThat(module.statusCode()).as(path).isEqualTo(200);
                assertThat(module.headers().firstValue("Content-Type").orElseThrow())
                        .as(path)
                        .startsWith("text/javascript");
                assertThat(module.body()).as(path).doesNotContainPattern(FORBIDDEN);
                imports(path, module.body(), open);
            }
        }
        assertThat(seen).hasSizeGreaterThan(10);
        assertThat(browser.get("/assets/office.css").statusCode()).isEqualTo(200);
    }

    private static void imports(String path, String body, Deque<String> open) {
        Matcher matcher = IMPORT.matcher(body);
        while (matcher.find()) {
            open.push(path.substring(0, path.lastIndexOf('/') + 1) + matcher.group(1));
        }
    }

    private static String policy(String path) {
        return browser.get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
