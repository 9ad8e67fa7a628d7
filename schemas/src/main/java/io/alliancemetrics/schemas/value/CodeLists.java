package io.alliancemetrics.schemas.value;

import java.util.List;

/** The code lists of the feeds, in the order in which templates and messages show them. */
public final class CodeLists {
    public static final List<String> OBS_STATUS = List.of("A", "P", "E");
    public static final List<String> MEASURE = List.of("ALLOCATION", "EXPENDITURE");
    public static final List<String> PURPOSE =
            List.of("JOINT_RESEARCH", "NATIONAL_RESEARCH", "TALENT", "INFRASTRUCTURE", "GOVERNANCE", "CONTINGENCY");
    public static final List<String> CATEGORY = List.of("SOFTWARE", "SERVICES", "HARDWARE");
    public static final List<String> RATE_TYPE = List.of("PERIOD_AVERAGE");

    private CodeLists() {}
}
