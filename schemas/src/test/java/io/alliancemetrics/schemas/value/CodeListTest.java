package io.alliancemetrics.schemas.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListTest {
    @ParameterizedTest
    @CsvSource({"iso-3166-1-alpha-2.txt, [A-Z]{2}, 249", "iso-4217.txt, [A-Z]{3}, 168"})
    void fileHoldsOneCodeALineInOrder(String file, String form, int count) throws IOException {
        assertThat(lines(file))
                .hasSize(count)
                .allMatch(code -> code.matches(form))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void areasAreCodesInCapitals() {
        assertThat(List.of("KR", "CA", "BR", "GB", "GR")).allMatch(CodeList.REF_AREA::contains);
        assertThat(List.of("kr", "UK", "EL", "EU", "XK", "AN", "ZZ", "", "KOR")).noneMatch(CodeList.REF_AREA::contains);
    }

    @Test
    void currenciesIncludeThoseThatEndedSince2020() {
        assertThat(List.of("EUR", "USD", "KRW", "BRL", "HRK")).allMatch(CodeList.CURRENCY::contains);
    }

    @Test
    void metalsTestCodesAndOldCurrenciesAreNotAmong() {
        assertThat(List.of("XAU", "XTS", "XXX", "XDR", "DEM", "eur", "")).noneMatch(CodeList.CURRENCY::contains);
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = CodeList.class.getResourceAsStream("/codes/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }
}
