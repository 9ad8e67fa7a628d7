package io.alliancemetrics.schemas.feed;

import io.alliancemetrics.schemas.RecordFields;
import io.alliancemetrics.schemas.SampleRecords;
import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.value.EpochDay;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The record that an office files when it sends a feed's example row as it is. */
final class ExampleRow {
    private ExampleRow() {}

    static FeedRecord record(Feed feed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("submission_id", "");
        for (Column column : FeedColumns.of(feed)) {
            fields.put(column.name(), value(column.type(), column.example()));
        }
        return RecordFields.record(SampleRecords.of(feed).getClass(), fields);
    }

    private static Object value(ColumnType type, String text) {
        return switch (type) {
            case TEXT, CODE, PERIOD, AREA, CURRENCY -> text;
            case WHOLE_NUMBER -> Integer.valueOf(text);
            case TRUE_FALSE -> Boolean.valueOf(text);
            case DATE -> text.isEmpty() ? EpochDay.NONE : SampleRecords.day(text);
            case AMOUNT -> new BigDecimal(text).movePointRight(2).longValueExact();
            case RATE -> new BigDecimal(text).movePointRight(8).longValueExact();
        };
    }
}
