package io.alliancemetrics.dashboards.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApportionmentTest {
    @Test
    void theLastDigitGoesToTheLargestRemainder() {
        assertThat(of("1.000000", "0.3333334", "0.3333335", "0.3333331"))
                .containsExactly("0.333333", "0.333334", "0.333333");
    }

    @Test
    void whatIsTooMuchIsTakenFromThePartThatRoundingGaveMost() {
        assertThat(of("1.000001", "0.3333336", "0.3333338", "0.3333336"))
                .containsExactly("0.333333", "0.333334", "0.333334");
    }

    @Test
    void losesNoSign() {
        assertThat(of("-1.000000", "-0.3333333", "-0.3333334", "-0.3333333"))
                .containsExactly("-0.333333", "-0.333334", "-0.333333");
    }

    @Test
    void aPartOfZeroStaysZero() {
        assertThat(of("0.000003", "0.000001", "0", "0")).containsExactly("0.000003", "0.000000", "0.000000");
    }

    @Test
    void ifAllPartsAreZeroTheFirstOneGetsWhatIsLeft() {
        assertThat(of("-0.000001", "0", "0")).containsExactly("-0.000001", "0.000000");
    }

    @Test
    void moreThanOneUnitEachIsSharedOut() {
        assertThat(of("2.000005", "1", "1")).containsExactly("1.000003", "1.000002");
    }

    @Test
    void ofEqualRemaindersTheLargerPartComesFirst() {
        assertThat(of("3.000001", "1", "2")).containsExactly("1.000000", "2.000001");
    }

    @Test
    void nothingCannotMakeSomething() {
        assertThat(of("0.000000")).isEmpty();
        assertThatThrownBy(() -> of("0.100000")).hasMessage("There are no parts that could add up to 0.100000");
    }

    private static List<String> of(String sum, String... exact) {
        List<BigDecimal> parts = Arrays.stream(exact).map(BigDecimal::new).toList();
        return Apportionment.of(parts, new BigDecimal(sum)).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
