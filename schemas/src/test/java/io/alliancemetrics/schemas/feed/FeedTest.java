package io.alliancemetrics.schemas.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {
    @Test
    void thereAreSevenFeedsThreeOfThemTheSecretariats() {
        assertThat(Feed.allIds())
                .isEqualTo("rd-spend, fellow-mobility, certification, ai-exports, membership, fx-rates, releases");
        assertThat(Arrays.stream(Feed.values()).filter(Feed::isOfSecretariat))
                .containsExactly(Feed.MEMBERSHIP, Feed.FX_RATES, Feed.RELEASES);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsId(Feed feed) {
        assertThat(Feed.of(feed.id())).contains(feed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rd_spend", "RD-SPEND", "rd-spend ", "spend"})
    void otherTextsAreNoFeeds(String id) {
        assertThat(Feed.of(id)).isEmpty();
    }

    @Test
    void tableIsNamedAfterIt() {
        assertThat(Feed.FELLOW_MOBILITY.table()).isEqualTo("fellow_mobility");
        assertThat(Feed.RELEASES.table()).isEqualTo("releases");
    }
}
