package io.alliancemetrics.schemas.clickhouse;

import io.alliancemetrics.fixtures.model.KpiFigure;

/** A figure as a line of text, whoever computed it, so that a difference can be read. The vintage is left out. */
final class FigureLine {
    /** For a query of {@code alliance.kpi} or its like. */
    static final String COLUMNS = "kpi, ref_area, time_period, ifNull(toDecimalString(obs_value, 6), 'null'),"
            + " ifNull(toDecimalString(numerator, 6), 'null'), ifNull(toDecimalString(denominator, 6), 'null'),"
            + " obs_status, reporting, expected";

    private FigureLine() {}

    static String of(KpiFigure figure) {
        return String.join(
                " ",
                figure.kpi(),
                figure.refArea(),
                figure.timePeriod(),
                String.valueOf(figure.obsValue()),
                String.valueOf(figure.numerator()),
                String.valueOf(figure.denominator()),
                figure.obsStatus(),
                String.valueOf(figure.reporting()),
                String.valueOf(figure.expected()));
    }
}
