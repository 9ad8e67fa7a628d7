package io.alliancemetrics.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.feed.Feed;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fellow is a pseudonym; what looks like a person is refused and never repeated. */
class FellowIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jae.kim@example.org",
                "@",
                "Kim Jae",
                " kr-7",
                "kr-7 ",
                "Kim\u00A0Jae",
                "Kim\u202FJae",
                "Kim\u3000Jae",
                "Kim\tJae",
                "Kim\nJae",
                "\u00A0"
            })
    void nameOrAddressIsRefusedWithoutRepeatingIt(String personal) {
        assertRefused(personal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jae.kim@example.org", "Kim Jae"})
    void evenAVeryLongOne(String personal) {
        assertRefused(personal + "x".repeat(3000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kr-7f3a92", "KR_7", "펠로우-7", "Kim.Jae", "7", "a+b"})
    void pseudonymIsTaken(String pseudonym) {
        assertThat(Checked.with(Feed.FELLOW_MOBILITY, "fellow_id", pseudonym)).isEmpty();
    }

    private static void assertRefused(String personal) {
        List<Violation> violations = Checked.with(Feed.FELLOW_MOBILITY, "fellow_id", personal);
        assertThat(violations).hasSize(1);
        assertThat(violations.get(0).message())
                .isEqualTo("fellow_id: found \"(not repeated here)\", expected a pseudonym without @ and without"
                        + " spaces");
        assertThat(violations.get(0).rule()).isEqualTo(Rule.FELLOW_ID_PERSONAL);
    }
}
