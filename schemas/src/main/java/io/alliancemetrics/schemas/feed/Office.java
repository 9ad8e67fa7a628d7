package io.alliancemetrics.schemas.feed;

import io.alliancemetrics.schemas.value.CodeList;
import java.util.Locale;
import java.util.Optional;

/**
 * Who reports: a member's liaison office or the secretariat.
 *
 * @param code a reference area in lower case ({@code kr}), or {@code secretariat}
 */
public record Office(String code) {
    public static final Office SECRETARIAT = new Office("secretariat");

    public Office {
        if (!isValid(code)) {
            throw new IllegalArgumentException("\"" + code
                    + "\" is not an office: expected an ISO 3166-1 alpha-2 code in lower case, or \"secretariat\"");
        }
    }

    public static Optional<Office> of(String code) {
        return isValid(code) ? Optional.of(new Office(code)) : Optional.empty();
    }

    public boolean isSecretariat() {
        return code.equals("secretariat");
    }

    /** Whether this office reports such records: the secretariat its three feeds, the others the rest. */
    public boolean reports(Feed feed) {
        return feed.isOfSecretariat() == isSecretariat();
    }

    /** The area it speaks for, {@code KR}; the secretariat's is none that exists. */
    public String refArea() {
        return code.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return code;
    }

    private static boolean isValid(String code) {
        String area = code.toUpperCase(Locale.ROOT);
        // There and back, because other letters have the same capitals: "ß" would become SS, the area of South Sudan.
        return code.equals("secretariat")
                || (CodeList.REF_AREA.contains(area) && code.equals(area.toLowerCase(Locale.ROOT)));
    }
}
