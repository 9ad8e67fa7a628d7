package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.schemas.value.ObsStatus;

/**
 * An observation status: a word and a shape, never a colour alone.
 *
 * @param flag behind a figure in a narrow cell; empty for a normal one
 */
record StatusView(String word, String shape, String flag, String cssClass) {
    static StatusView of(ObsStatus status) {
        return switch (status) {
            case A -> new StatusView(status.label(), "●", "", "normal");
            case P -> new StatusView(status.label(), "◐", "p", "provisional");
            case E -> new StatusView(status.label(), "◐", "e", "provisional");
            case O -> new StatusView("no data", "○", "", "missing");
        };
    }
}
