package io.alliancemetrics.schemas.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeTest {
    @Test
    void isAnAreaInLowerCaseOrTheSecretariat() {
        assertThat(Office.of("kr")).contains(new Office("kr"));
        assertThat(Office.of("secretariat")).contains(Office.SECRETARIAT);
        assertThat(new Office("kr").refArea()).isEqualTo("KR");
        assertThat(new Office("kr")).hasToString("kr");
        assertThat(new Office("kr").isSecretariat()).isFalse();
        assertThat(Office.SECRETARIAT.isSecretariat()).isTrue();
    }

    /** The last three have the capitals SK, SS and IT. */
    @ParameterizedTest
    @ValueSource(strings = {"", "KR", "Kr", "xx", "uk", "kor", "Secretariat", "alliance", " kr", "ſk", "ß", "ıt"})
    void otherTextsAreNoOffices(String code) {
        assertThat(Office.of(code)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Office(code))
                .withMessage("\"" + code + "\" is not an office: expected an ISO 3166-1 alpha-2 code in lower case, or"
                        + " \"secretariat\"");
    }

    @ParameterizedTest
    @EnumSource
    void secretariatReportsItsFeedsAndTheOthersTheRest(Feed feed) {
        assertThat(Office.SECRETARIAT.reports(feed)).isEqualTo(feed.isOfSecretariat());
        assertThat(new Office("kr").reports(feed)).isNotEqualTo(feed.isOfSecretariat());
    }
}
