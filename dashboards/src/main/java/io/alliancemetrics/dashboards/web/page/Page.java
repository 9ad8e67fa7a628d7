package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.words.Words;
import io.jstach.jstache.JStacheLambda;

/** What every template may use: the texts of the page's language, as {@code {{#t}}key{{/t}}}. */
interface Page {
    Words words();

    /** Of the attribute lang. */
    default String language() {
        return words().language();
    }

    /** A text without arguments; escaped like everything else. */
    @JStacheLambda
    default String t(@JStacheLambda.Raw String key) {
        return words().text(key.strip());
    }
}
