package io.alliancemetrics.ingest.pseudonym;

import io.alliancemetrics.schemas.feed.Office;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;

/**
 * Makes pseudonyms of ids: {@code kr-zbv4rkucajepv5lvy63dw6pha4}. The same person has the same pseudonym in all files of an
 * office, as long as id and key stay the same. It is the office's code, a hyphen and the first 128 bits of HMAC-SHA-256
 * of the normalised id in UTF-8, in Base32 (RFC 4648, lower case, without padding). Not thread-safe.
 */
public final class Pseudonymiser {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    /** What nobody sees must not make another person of someone. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private static final int BYTES = 16;

    private final Office office;
    private final Mac mac;
    private final Pattern form;

    public Pseudonymiser(Office office, PseudonymKey key) {
        this.office = office;
        this.mac = key.mac();
        this.form = Pattern.compile(office.code() + "-[a-z2-7]{26}");
    }

    /** The pseudonym of whoever has this id. Ids that differ in case, blanks or width only are the same. */
    public String pseudonym(String id) {
        byte[] hash = mac.doFinal(normalised(id).getBytes(StandardCharsets.UTF_8));
        return office.code() + "-" + Base32.encode(hash, BYTES);
    }

    /** Whether this has the form of a pseudonym of this office already. */
    public boolean isPseudonym(String id) {
        return form.matcher(id).matches();
    }

    /** The id in the one way in which all its spellings are written: NFKC, single blanks inside, lower case. */
    static String normalised(String id) {
        String composed = Normalizer.normalize(id, Normalizer.Form.NFKC);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        return BLANKS.matcher(visible).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
