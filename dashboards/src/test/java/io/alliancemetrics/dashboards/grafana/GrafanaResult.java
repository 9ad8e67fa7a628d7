package io.alliancemetrics.dashboards.grafana;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a query gives.
 *
 * @param types ClickHouse's types by the columns' names, in order
 * @param rows values as texts, null where there is none
 */
record GrafanaResult(Map<String, String> types, List<List<String>> rows) {
    static GrafanaResult of(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, String> types = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            types.put(columns.getColumnLabel(i), columns.getColumnTypeName(i));
        }
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
            String[] row = new String[columns.getColumnCount()];
            for (int i = 0; i < row.length; i++) {
                row[i] = result.getString(i + 1);
            }
            rows.add(Arrays.asList(row));
        }
        return new GrafanaResult(types, rows);
    }

    List<String> column(int index) {
        return rows.stream().map(row -> row.get(index)).toList();
    }

    List<String> column(String name) {
        return column(List.copyOf(types.keySet()).indexOf(name));
    }
}
