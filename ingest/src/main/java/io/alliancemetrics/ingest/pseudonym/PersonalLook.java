package io.alliancemetrics.ingest.pseudonym;

/** Why a cell that was not replaced looks as if it could tell who a fellow is. */
public enum PersonalLook {
    ADDRESS("@, as in an e-mail address"),
    ID("the fellow's own id or name");

    /** Shorter ones are in many texts by chance. */
    private static final int LEAST_ID = 3;

    private final String description;

    PersonalLook(String description) {
        this.description = description;
    }

    /** What is in the cell, without repeating it. */
    public String description() {
        return description;
    }

    static boolean isAddress(String cell) {
        return cell.indexOf('@') >= 0 || cell.indexOf('\uFF20') >= 0;
    }

    /** Whether a text holds a normalised id, however it is written there. */
    static boolean holds(String cell, String id) {
        return id.length() >= LEAST_ID && Pseudonymiser.normalised(cell).contains(id);
    }
}
