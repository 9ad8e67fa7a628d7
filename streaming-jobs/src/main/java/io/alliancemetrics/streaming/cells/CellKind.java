package io.alliancemetrics.streaming.cells;

import io.alliancemetrics.schemas.value.CodeLists;
import java.util.List;

/** What a cell adds up. The ids are part of the state: they never change, and new kinds take new ids. */
public enum CellKind {
    /** Messages that were decided on, good or bad. */
    ACCOUNTED(0),
    /** Hundredths of a currency unit allocated to joint research; the other purposes follow. */
    ALLOCATION_JOINT_RESEARCH(1),
    ALLOCATION_NATIONAL_RESEARCH(2),
    ALLOCATION_TALENT(3),
    ALLOCATION_INFRASTRUCTURE(4),
    ALLOCATION_GOVERNANCE(5),
    ALLOCATION_CONTINGENCY(6),
    /** Hundredths of a currency unit spent on joint research; the other purposes follow. */
    EXPENDITURE_JOINT_RESEARCH(7),
    EXPENDITURE_NATIONAL_RESEARCH(8),
    EXPENDITURE_TALENT(9),
    EXPENDITURE_INFRASTRUCTURE(10),
    EXPENDITURE_GOVERNANCE(11),
    EXPENDITURE_CONTINGENCY(12),
    /** Hundredths of a currency unit exported. */
    AI_EXPORTS(13),
    /** Fellows, at the quarter in which their first cross-border fellowship begins. */
    FELLOWS_BEGUN(14),
    /** Fellows abroad: +1 at the first quarter, −1 after the last, by home area. */
    FELLOWS_ACTIVE(15),
    /** The same by host area. */
    FELLOWS_INBOUND(16),
    /** Models with a valid certificate: +1 at the first quarter, −1 after the last. */
    MODELS_CERTIFIED(17),
    /** Certified models with all audits in time: +1 at the first quarter, −1 after the last. */
    MODELS_COMPLIANT(18),
    /** Spans of membership: +1 at the first quarter, −1 after the last. */
    MEMBERS(19),
    /** Hundred-millionths of a currency unit for 1 EUR; one record each. */
    FX_RATE(20),
    /** Epoch day of a release's cut-off; one record each. */
    RELEASE(21);

    public static final List<CellKind> ALLOCATIONS = List.of(
            ALLOCATION_JOINT_RESEARCH,
            ALLOCATION_NATIONAL_RESEARCH,
            ALLOCATION_TALENT,
            ALLOCATION_INFRASTRUCTURE,
            ALLOCATION_GOVERNANCE,
            ALLOCATION_CONTINGENCY);

    public static final List<CellKind> EXPENDITURES = List.of(
            EXPENDITURE_JOINT_RESEARCH,
            EXPENDITURE_NATIONAL_RESEARCH,
            EXPENDITURE_TALENT,
            EXPENDITURE_INFRASTRUCTURE,
            EXPENDITURE_GOVERNANCE,
            EXPENDITURE_CONTINGENCY);

    private static final CellKind[] VALUES = values();

    private final int id;

    CellKind(int id) {
        this.id = id;
    }

    public int id() {
        return id;
    }

    /** The cell kind of a measure and purpose, both codes known. */
    public static CellKind ofSpend(String measure, String purpose) {
        List<CellKind> kinds = measure.equals("ALLOCATION") ? ALLOCATIONS : EXPENDITURES;
        return kinds.get(CodeLists.PURPOSE.indexOf(purpose));
    }

    static CellKind of(int id) {
        return VALUES[id];
    }
}
