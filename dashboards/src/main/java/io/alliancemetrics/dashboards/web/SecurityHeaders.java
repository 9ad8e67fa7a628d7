package io.alliancemetrics.dashboards.web;

import io.javalin.http.Context;
import java.util.Map;

/**
 * What every answer tells the browser: run no script, load nothing from elsewhere, show the page in no frame. Two pages
 * may run scripts, and only files of this site: the review and the office page.
 */
final class SecurityHeaders {
    private static final String POLICY = "Content-Security-Policy";

    /** The review page draws its charts with a library that we serve ourselves, and has a form that changes its address. */
    private static final String POLICY_WITH_CHARTS =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    /** With trusted types the browser refuses to turn any text into markup or script, whatever a script tries. */
    private static final String POLICY_WITH_OWN_SCRIPT =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; "
                    + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'; "
                    + "require-trusted-types-for 'script'; trusted-types 'none'";

    static final Map<String, String> ALL = Map.of(
            POLICY,
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            // Figures change at any time: a copy may be kept, but is shown only after asking again.
            "Cache-Control",
            "no-cache");

    private SecurityHeaders() {}

    static void add(Context context) {
        ALL.forEach(context::header);
    }

    /** For a page with charts: it may run files of this site, and ask nobody. */
    static void allowCharts(Context context) {
        context.header(POLICY, POLICY_WITH_CHARTS);
    }

    /** For a page that needs scripts: its own files, which may ask this site and nobody else. */
    static void allowOwnScript(Context context) {
        context.header(POLICY, POLICY_WITH_OWN_SCRIPT);
    }
}
