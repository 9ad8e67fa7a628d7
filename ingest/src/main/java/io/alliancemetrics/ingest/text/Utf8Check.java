package io.alliancemetrics.ingest.text;

/** Whether bytes that are not ASCII are UTF-8, one after the other: no overlong forms, no surrogates. */
final class Utf8Check {
    /** What a byte did. */
    enum Step {
        /** More must follow. */
        OPEN,
        /** A character is complete. */
        COMPLETE,
        /** It cannot stand here. */
        BROKEN
    }

    private int missing;
    private int taken;
    private int low = 0x80;
    private int high = 0xBF;
    private int brokenBefore;

    /** Takes a byte of 0x80 or more. */
    Step next(int b) {
        if (missing == 0) {
            return start(b);
        }
        if (b < low || b > high) {
            int before = reset();
            // The character before is broken; this byte may begin the next.
            start(b);
            brokenBefore = before;
            return Step.BROKEN;
        }
        low = 0x80;
        high = 0xBF;
        missing--;
        taken++;
        if (missing == 0) {
            taken = 0;
            return Step.COMPLETE;
        }
        return Step.OPEN;
    }

    private Step start(int b) {
        brokenBefore = 0;
        missing = length(b) - 1;
        if (missing < 1) {
            missing = 0;
            return Step.BROKEN;
        }
        taken = 1;
        low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        return Step.OPEN;
    }

    private static int length(int first) {
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    /** Whether a character has begun and is not complete. */
    boolean isOpen() {
        return missing > 0;
    }

    /** Forgets the open character; how many of its bytes there were. */
    int reset() {
        int bytes = taken;
        missing = 0;
        taken = 0;
        low = 0x80;
        high = 0xBF;
        return bytes;
    }

    /** After {@link Step#BROKEN}: how many bytes before the last one the character began that is broken. */
    int brokenBefore() {
        return brokenBefore;
    }
}
