package io.alliancemetrics.dashboards.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClickHouseAccessTest {
    @Test
    void thePasswordIsNotInItsText() {
        assertThat(new ClickHouseAccess("http://127.0.0.1:8123", "reader", "s3cret"))
                .hasToString("ClickHouseAccess[url=http://127.0.0.1:8123, user=reader]");
    }

    @Test
    void secretsInTheAddressAreNotShownEither() {
        ClickHouseAccess access =
                new ClickHouseAccess("jdbc:clickhouse://reader:s3cret@db:8123/alliance?password=s3cret", "reader", "");

        assertThat(access.address()).isEqualTo("jdbc:clickhouse://db:8123/alliance");
        assertThat(access.toString()).doesNotContain("s3cret");
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithWhatIsExpected() {
        assertThatThrownBy(() -> new ClickHouseAccess("localhost:8123", "reader", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"localhost:8123\"")
                .hasMessageContaining("http://host:port");
    }
}
