package io.alliancemetrics.streaming.cells;

/**
 * A cell's key, packed into a {@code long} so that the hot path makes no objects: kind, area, quarter, currency, from the
 * highest bits to the lowest. Ordered as a number, all currencies of one quarter stand together, and all quarters of one
 * area, so that a range of a sorted map answers what a KPI asks.
 */
public final class Cell {
    /** Where a cell has no area or no currency. */
    public static final int NONE = 0;

    private static final int LETTERS = 26;
    private static final int KIND_SHIFT = 48;
    private static final int AREA_SHIFT = 32;
    private static final int QUARTER_SHIFT = 16;
    private static final int MASK = 0xFFFF;

    private Cell() {}

    /**
     * A key.
     *
     * @param area as of {@link #code(String)}, or {@link #NONE}
     * @param quarter the quarter's index, or 0
     * @param currency as of {@link #code(String)}, or {@link #NONE}
     */
    public static long key(CellKind kind, int area, int quarter, int currency) {
        return (long) kind.id() << KIND_SHIFT | (long) area << AREA_SHIFT | (long) quarter << QUARTER_SHIFT | currency;
    }

    public static CellKind kind(long cell) {
        return CellKind.of((int) (cell >>> KIND_SHIFT));
    }

    public static int area(long cell) {
        return (int) (cell >>> AREA_SHIFT) & MASK;
    }

    public static int quarter(long cell) {
        return (int) (cell >>> QUARTER_SHIFT) & MASK;
    }

    public static int currency(long cell) {
        return (int) cell & MASK;
    }

    public static long withQuarter(long cell, int quarter) {
        return (cell & ~((long) MASK << QUARTER_SHIFT)) | ((long) quarter << QUARTER_SHIFT);
    }

    /** Two or three capital letters as a number from 1 to 18,278, in alphabetical order among codes of one length. */
    public static int code(String letters) {
        int code = 0;
        for (int i = 0; i < letters.length(); i++) {
            code = code * LETTERS + (letters.charAt(i) - 'A' + 1);
        }
        return code;
    }

    /** The letters again. */
    public static String letters(int code) {
        StringBuilder letters = new StringBuilder(3);
        int rest = code;
        while (rest > 0) {
            letters.append((char) ('A' + (rest - 1) % LETTERS));
            rest = (rest - 1) / LETTERS;
        }
        return letters.reverse().toString();
    }
}
