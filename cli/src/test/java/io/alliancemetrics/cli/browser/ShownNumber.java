package io.alliancemetrics.cli.browser;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A number of the review as the browser has it: where it stands, and its exact value.
 *
 * @param section the id of the section's heading
 * @param chart the id of the chart to which it belongs, or empty
 * @param kpi the KPI of the card, of the row, or of the link right before the number; empty if there is none
 * @param row what the row begins with; empty outside of tables
 * @param second what is in the row's second cell; empty outside of tables
 * @param column the heading of the column; in a card what stands before the number
 * @param value with all decimals
 */
record ShownNumber(
        String section, String chart, String kpi, String row, String second, String column, BigDecimal value) {
    private static final String READ = """
            main => {
              const text = element => element?.firstChild?.textContent.trim() ?? '';
              const kpi = link => link ? new URL(link.href).pathname.replace('/kpis/', '') : null;
              return [...main.querySelectorAll('data[value]')].map(number => {
                const row = number.closest('tr');
                const cell = number.closest('td, th');
                const links = [number.parentElement, row, number.closest('article')]
                    .map(place => kpi(place?.querySelector('a[href^="/kpis/"]')));
                return {
                  section: number.closest('section.part')?.getAttribute('aria-labelledby') ?? '',
                  chart: number.closest('figure.chart')?.id ?? '',
                  kpi: links.find(link => link) ?? '',
                  row: text(row?.cells[0]),
                  second: text(row?.cells[1]),
                  column: row ? text(row.closest('table').tHead.rows[0].cells[cell.cellIndex])
                      : text(number.closest('dl > div')?.querySelector('dt')),
                  value: number.value
                };
              });
            }""";

    @SuppressWarnings("unchecked")
    static List<ShownNumber> on(Page page) {
        return ((List<Map<String, String>>) page.locator("main").evaluate(READ))
                .stream()
                        .map(number -> new ShownNumber(
                                number.get("section"),
                                number.get("chart"),
                                number.get("kpi"),
                                number.get("row"),
                                number.get("second"),
                                number.get("column"),
                                new BigDecimal(number.get("value"))))
                        .toList();
    }
}
