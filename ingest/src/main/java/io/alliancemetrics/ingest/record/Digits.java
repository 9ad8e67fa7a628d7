package io.alliancemetrics.ingest.record;

/** Runs of the digits 0 to 9 in a cell; no other script's digits. */
final class Digits {
    private Digits() {}

    /** Whether there is something from {@code start} to {@code end}, and nothing but digits. */
    static boolean only(String cell, int start, int end) {
        for (int i = start; i < end; i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return start < end;
    }

    /** The number that at most 18 digits stand for. */
    static long number(String cell, int start, int end) {
        long number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + (cell.charAt(i) - '0');
        }
        return number;
    }
}
