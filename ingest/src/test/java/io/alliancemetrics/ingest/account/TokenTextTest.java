package io.alliancemetrics.ingest.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTextTest {
    @Test
    void tokenIsReadBack() {
        TokenText text = TokenText.random();
        assertThat(TokenText.parse(text.whole())).contains(text);
        assertThat(text.whole()).startsWith("amt_" + text.id() + "_");
    }

    @Test
    void secretHas256BitsAndIsNeverTheSame() {
        assertThat(Stream.generate(TokenText::random).limit(1_000).map(TokenText::secret))
                .doesNotHaveDuplicates()
                .allSatisfy(secret ->
                        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32));
    }

    @Test
    void sha256OfTheSecretIsKept() throws Exception {
        TokenText text = TokenText.random();
        assertThat(text.secretHash().bytes())
                .isEqualTo(MessageDigest.getInstance("SHA-256")
                        .digest(text.secret().getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void everySecretMatchesOnlyItself() {
        TokenText text = TokenText.random();
        assertThat(text.secretHash().matches(SecretHash.of(text.secret()))).isTrue();
        assertThat(text.secretHash().matches(TokenText.random().secretHash())).isFalse();
        assertThat(text.secretHash().matches(SecretHash.NOBODYS)).isFalse();
    }

    @Test
    void secretIsNotShown() {
        TokenText text = TokenText.random();
        assertThat(text.toString()).doesNotContain(text.secret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "amt_",
                "amt__",
                "amt_abcdefghijklmnop_",
                "amt_abcdefghijklmnop_short",
                "AMT_abcdefghijklmnop_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "amt_ABCDEFGHIJKLMNOP_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                " amt_abcdefghijklmnop_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "amt_abcdefghijklmnop_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
                "amt_abcdefghijklmnop_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "amt_abcdefghijklmnop_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA''",
                "amt_abcdefghijklmnoé_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void otherTextsAreNoTokens(String text) {
        assertThat(TokenText.parse(text)).isEmpty();
    }
}
