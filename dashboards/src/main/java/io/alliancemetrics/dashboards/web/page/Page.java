package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.words.Words;
import io.jstach.jstache.JStacheLambda;
import io.jstach.jstachio.escapers.Html;

/** What every template may use: the texts of the page's language, as {@code {{#t}}key{{/t}}}. */
interface Page {
    Words words();

    /** Of the attribute lang. */
    default String language() {
        return words().language();
    }

    /** A text without arguments; escaped like everything else. */
    @JStacheLambda
    @JStacheLambda.Raw
    default String t(@JStacheLambda.Raw String key) {
        return Html.of().apply(words().text(key.strip()));
    }
}
