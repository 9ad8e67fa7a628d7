package io.alliancemetrics.schemas.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A fixed list of codes. It is kept in a file of ours and not asked of the JDK: another JDK has other lists, and the
 * same records must give the same figures everywhere.
 */
public final class CodeList {
    /** Reference areas: ISO 3166-1 alpha-2. */
    public static final CodeList REF_AREA = load("iso-3166-1-alpha-2.txt");

    /** Currencies: ISO 4217, those in use since 2020, without precious metals and test codes. */
    public static final CodeList CURRENCY = load("iso-4217.txt");

    private final Set<String> codes;

    private CodeList(Set<String> codes) {
        this.codes = Set.copyOf(codes);
    }

    public boolean contains(String code) {
        return codes.contains(code);
    }

    /** All codes, in no order. */
    public Set<String> codes() {
        return codes;
    }

    private static CodeList load(String file) {
        String path = "/codes/" + file;
        try (InputStream in = CodeList.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The code list " + path + " is not on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return new CodeList(text.lines().collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the code list " + path, e);
        }
    }
}
