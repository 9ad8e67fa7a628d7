package io.alliancemetrics.ingest.gateway;

/** What a sender calls its file. It is shown to people and never used as a path. */
final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    /** Its last part, without control characters; the other name if nothing is left. */
    static String of(String given, String otherwise) {
        if (given == null) {
            return otherwise;
        }
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String shown = last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return shown.isEmpty() || shown.equals(".") || shown.equals("..") ? otherwise : shown;
    }
}
