package io.alliancemetrics.ingest.record;

import java.util.regex.Pattern;

/** Fellow ids that keep the rule and yet have the look of a name, such as {@code jane.doe} or {@code Doe}. */
final class FellowIdLook {
    private static final Pattern PARTS = Pattern.compile("\\p{L}{1,20}(?:[._-]\\p{L}{2,20}){1,3}");
    private static final Pattern CAPITALIZED = Pattern.compile("\\p{Lu}\\p{Ll}{1,20}(?:\\p{Lu}\\p{Ll}{1,20})*");

    private FellowIdLook() {}

    static boolean isLikeName(String fellowId) {
        for (int i = 0; i < fellowId.length(); i++) {
            char c = fellowId.charAt(i);
            if (c >= '0' && c <= '9') {
                return false;
            }
        }
        return PARTS.matcher(fellowId).matches()
                || CAPITALIZED.matcher(fellowId).matches();
    }
}
