package io.alliancemetrics.embedded.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CityHash128Test {
    @SuppressWarnings("deprecation") // the driver's own implementation, kept for its first client
    @Test
    void agreesWithTheDriverForEveryLength() {
        Random random = new Random(20261122);
        for (int length = 0; length < 700; length++) {
            byte[] bytes = new byte[length + 3];
            random.nextBytes(bytes);
            long[] expected = com.clickhouse.data.ClickHouseCityHash.cityHash128(bytes, 3, length);
            assertThat(CityHash128.of(bytes, 3, length))
                    .as("length %s", length)
                    .isEqualTo(new CityHash128.Value(expected[0], expected[1]));
        }
    }

    @Test
    void emptyInputHasItsOwnHash() {
        byte[] text = "a".getBytes(StandardCharsets.UTF_8);
        assertThat(CityHash128.of(text, 0, 0)).isNotEqualTo(CityHash128.of(text, 0, 1));
    }
}
