package io.alliancemetrics.dashboards.web.page;

import io.jstach.jstache.JStache;

/** A page with a sentence instead of figures. */
@JStache(path = "templates/message.mustache")
record MessagePage(String title, String detail) {}
