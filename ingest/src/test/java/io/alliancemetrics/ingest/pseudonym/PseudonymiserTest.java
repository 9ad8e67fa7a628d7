package io.alliancemetrics.ingest.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.feed.Office;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymiserTest {
    private static final Office KR = new Office("kr");
    private static final String KIM = "kr-zbv4rkucajepv5lvy63dw6pha4";

    @TempDir
    private Path folder;

    private Pseudonymiser pseudonymiser;

    @BeforeEach
    void prepare() throws Exception {
        pseudonymiser = new Pseudonymiser(KR, Keys.countingFrom(0, folder));
    }

    /** Computed with another program: they must stay what they are for ever, or fellows are counted twice. */
    @ParameterizedTest
    @CsvSource({
        "Kim Min-jun, " + KIM,
        "김민준, kr-wdg7hytjiafdmx45zr4hhpdmiu",
        "José Álvarez, kr-xrgv3mrpekb5sx6ewqlw3g2l6i",
        "a@b.example, kr-vuc7kvxiyft2dcvjspzkts5llu"
    })
    void pseudonymsAreThoseOfTheTestVectors(String id, String pseudonym) {
        assertThat(pseudonymiser.pseudonym(id)).isEqualTo(pseudonym);
    }

    @ParameterizedTest
    @ValueSource(strings = {"  KIM   min-JUN ", "\u00A0Kim\u2003Min-jun\t", "ＫＩＭ　Ｍｉｎ-ｊｕｎ", "\uFEFFKim Min\u200B-jun"})
    void spellingsOfOneIdAreOnePerson(String id) {
        assertThat(pseudonymiser.pseudonym(id)).isEqualTo(KIM);
    }

    @Test
    void accentsAreTheSameHoweverTheyAreComposed() {
        assertThat(pseudonymiser.pseudonym("Jose\u0301 A\u0301lvarez")).isEqualTo("kr-xrgv3mrpekb5sx6ewqlw3g2l6i");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kim Min jun", "KimMin-jun", "Kim Min-jung"})
    void otherIdsAreOtherPersons(String id) {
        assertThat(pseudonymiser.pseudonym(id)).isNotEqualTo(KIM);
    }

    @Test
    void otherKeyMakesOtherPseudonyms() throws Exception {
        assertThat(new Pseudonymiser(KR, Keys.countingFrom(1, folder)).pseudonym("Kim Min-jun"))
                .isEqualTo("kr-q2tlz2nlfjfev2jxq3tsrpb6ou");
    }

    @Test
    void pseudonymTellsTheOffice() throws Exception {
        assertThat(new Pseudonymiser(new Office("ca"), Keys.countingFrom(0, folder)).pseudonym("Kim Min-jun"))
                .isEqualTo("ca" + KIM.substring(2));
    }

    @Test
    void pseudonymsAreRecognized() {
        assertThat(pseudonymiser.isPseudonym(KIM)).isTrue();
        assertThat(pseudonymiser.isPseudonym("ca" + KIM.substring(2))).isFalse();
        assertThat(pseudonymiser.isPseudonym(KIM + "a")).isFalse();
        assertThat(pseudonymiser.isPseudonym("kr-7f3a92")).isFalse();
    }

    /** The vectors of RFC 4648. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, my", "fo, mzxq", "foo, mzxw6", "foob, mzxw6yq", "fooba, mzxw6ytb", "foobar, mzxw6ytboi"})
    void base32IsThatOfTheStandard(String text, String encoded) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(Base32.encode(bytes, bytes.length)).isEqualTo(encoded);
    }
}
