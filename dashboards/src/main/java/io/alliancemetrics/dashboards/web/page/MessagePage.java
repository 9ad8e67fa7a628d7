package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.words.Words;
import io.jstach.jstache.JStache;

/** A page with a sentence instead of figures. */
@JStache(path = "templates/message.mustache")
record MessagePage(Words words, String title, String detail) implements Page {}
