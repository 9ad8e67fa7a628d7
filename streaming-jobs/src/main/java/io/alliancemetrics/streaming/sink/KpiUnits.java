package io.alliancemetrics.streaming.sink;

import io.alliancemetrics.schemas.kpi.Kpi;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Units of measure by KPI id. */
final class KpiUnits {
    private static final Map<String, String> UNITS = Arrays.stream(Kpi.values())
            .collect(Collectors.toUnmodifiableMap(Kpi::id, kpi -> kpi.unit().name()));

    private KpiUnits() {}

    /** The unit; empty for a KPI that the catalogue no longer has. */
    static String of(String kpi) {
        return UNITS.getOrDefault(kpi, "");
    }
}
