package io.alliancemetrics.dashboards.records;

/** Why a released figure is another today, in the order in which the causes are told apart. */
public enum Cause {
    /** Memberships were recorded or revised since. */
    MEMBERSHIP("membership"),
    /** Exchange rates were recorded or revised since. */
    EXCHANGE_RATE("exchange_rate"),
    /** Records that the release knew were revised or withdrawn since. */
    RESTATEMENT("restatement"),
    /** Records were first recorded since. */
    LATE_FILING("late_filing");

    private final String id;

    Cause(String id) {
        this.id = id;
    }

    /** As JSON and CSV name it. */
    public String id() {
        return id;
    }
}
