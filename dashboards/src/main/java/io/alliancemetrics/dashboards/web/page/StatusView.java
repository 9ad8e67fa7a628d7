package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.words.Words;
import io.alliancemetrics.schemas.value.ObsStatus;

/**
 * An observation status: a word and a shape, never a colour alone.
 *
 * @param flag behind a figure in a narrow cell; empty for a normal one
 */
record StatusView(String word, String shape, String flag, String cssClass) {
    static StatusView of(Words words, ObsStatus status) {
        String word = words.text("status." + status.name());
        return switch (status) {
            case A -> new StatusView(word, "●", "", "normal");
            case P -> new StatusView(word, "◐", "p", "provisional");
            case E -> new StatusView(word, "◐", "e", "provisional");
            case O -> new StatusView(word, "○", "", "missing");
        };
    }
}
