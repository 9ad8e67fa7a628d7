package io.alliancemetrics.ingest.file;

/** Names that senders give to their files. Nothing is ever opened by them. */
final class FileNames {
    private static final int MAX_SHOWN = 80;

    private FileNames() {}

    /** Without folders. */
    static String base(String fileName) {
        int slash = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
        return fileName.substring(slash + 1);
    }

    /** For messages: without folders, control characters and excessive length. */
    static String shown(String fileName) {
        String base = base(fileName);
        return printable(base.length() > MAX_SHOWN ? base.substring(0, MAX_SHOWN) + "…" : base);
    }

    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
