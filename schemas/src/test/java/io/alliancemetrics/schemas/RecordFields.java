package io.alliancemetrics.schemas;

import io.alliancemetrics.schemas.record.FeedRecord;
import io.alliancemetrics.schemas.record.RecordHeader;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A record's fields under their names on the wire, so that a test changes one field and says only which. */
public final class RecordFields {
    private RecordFields() {}

    /** {@code record_id}, {@code revision}, …, in the order of the record's components, the header's first. */
    public static Map<String, Object> of(FeedRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>(components(record.header()));
        Map<String, Object> own = components((Record) record);
        own.remove("header");
        fields.putAll(own);
        return fields;
    }

    /** The same record with another value in one field. */
    public static <R extends FeedRecord> R with(R record, String field, Object value) {
        Map<String, Object> header = components(record.header());
        Map<String, Object> own = components((Record) record);
        if (header.containsKey(field)) {
            header.put(field, value);
            own.put("header", create(RecordHeader.class, header));
        } else if (own.containsKey(field)) {
            own.put(field, value);
        } else {
            throw new IllegalArgumentException(record + " has no field " + field);
        }
        @SuppressWarnings("unchecked") // the class of an R
        Class<R> type = (Class<R>) record.getClass();
        return create(type, own);
    }

    /** A record of this class with these fields, whatever their order. */
    public static FeedRecord record(Class<? extends FeedRecord> type, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("header", create(RecordHeader.class, fields));
        return create(type, all);
    }

    private static Map<String, Object> components(Record record) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                values.put(wireName(component), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("Cannot read " + component, e);
            }
        }
        return values;
    }

    private static <T> T create(Class<T> type, Map<String, Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments = Arrays.stream(components)
                .map(component -> values.get(wireName(component)))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Cannot make a " + type.getSimpleName() + " of " + values, e);
        }
    }

    private static String wireName(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
