package io.alliancemetrics.schemas.value;

/** Observation status: the codes of SDMX's CL_OBS_STATUS that the alliance uses. */
public enum ObsStatus {
    A("normal"),
    P("provisional"),
    E("estimated"),
    /** Only of a figure: a record always has a value, and is withdrawn by a retraction. */
    O("missing");

    private final String label;

    ObsStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a figure that this record contributes to is provisional. */
    public static boolean isProvisional(String code) {
        return code.equals("P") || code.equals("E");
    }
}
