package io.alliancemetrics.ingest.handout;

import io.alliancemetrics.schemas.feed.Column;
import io.alliancemetrics.schemas.feed.ColumnType;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.FeedColumns;
import io.alliancemetrics.schemas.feed.Office;
import io.alliancemetrics.schemas.value.CodeList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** A row that is accepted when the office submits it as it is. Its days are past, so that it stays so. */
final class ExampleRow {
    private static final String EXAMPLE_OFFICE = "kr-";
    private static final String HOST = "CA";
    private static final String OTHER_HOST = "KR";
    private static final String DEFAULT_CURRENCY = "EUR";

    private ExampleRow() {}

    /**
     * The cells, in the order of the feed's columns.
     *
     * @throws IllegalArgumentException if the office does not report the feed
     */
    static List<String> of(Feed feed, Office office) {
        if (!office.reports(feed)) {
            throw new IllegalArgumentException("The office " + office + " does not report " + feed.id());
        }
        return FeedColumns.of(feed).stream().map(column -> cell(column, office)).toList();
    }

    private static String cell(Column column, Office office) {
        if (office.isSecretariat()) {
            return column.example();
        }
        if (column.name().equals("host_area")) {
            return office.refArea().equals(HOST) ? OTHER_HOST : HOST;
        }
        if (column.name().equals("fellow_id")) {
            return office + "-" + column.example().substring(EXAMPLE_OFFICE.length());
        }
        if (column.type() == ColumnType.AREA) {
            return office.refArea();
        }
        return column.type() == ColumnType.CURRENCY ? currency(office) : column.example();
    }

    /** The JDK's guess is good enough for an example, if it is a currency of ours. */
    private static String currency(Office office) {
        // Not the constructor of Locale: it is deprecated in later JDKs.
        Currency currency = Currency.getInstance(
                new Locale.Builder().setRegion(office.refArea()).build());
        return currency != null && CodeList.CURRENCY.contains(currency.getCurrencyCode())
                ? currency.getCurrencyCode()
                : DEFAULT_CURRENCY;
    }
}
