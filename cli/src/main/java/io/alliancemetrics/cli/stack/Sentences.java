package io.alliancemetrics.cli.stack;

/** Makes one line of what others say in many. */
final class Sentences {
    private Sentences() {}

    static String firstLine(String message) {
        return message == null
                ? "no reason was given"
                : message.strip().lines().findFirst().orElse("").strip();
    }

    /** The first line of what began it. */
    static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : firstLine(root.getMessage());
    }
}
