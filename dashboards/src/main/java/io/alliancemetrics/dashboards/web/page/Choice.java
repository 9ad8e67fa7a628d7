package io.alliancemetrics.dashboards.web.page;

/** An option of the form. */
record Choice(String value, String label, boolean selected) {}
