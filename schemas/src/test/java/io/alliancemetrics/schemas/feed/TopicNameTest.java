package io.alliancemetrics.schemas.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alliancemetrics.schemas.SampleRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicNameTest {
    @Test
    void isMadeOfOfficeAndFeed() {
        assertThat(new TopicName(SampleRecords.KR, Feed.RD_SPEND)).hasToString("alliance.kr.rd-spend");
        assertThat(new TopicName(Office.SECRETARIAT, Feed.FX_RATES)).hasToString("alliance.secretariat.fx-rates");
    }

    @ParameterizedTest
    @EnumSource
    void isReadAsItIsWrittenAndSubscribedTo(Feed feed) {
        TopicName topic = new TopicName(SampleRecords.office(feed), feed);
        assertThat(TopicName.parse(topic.toString())).contains(topic);
        assertThat(topic.toString()).matches(TopicName.SUBSCRIPTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alliance",
                "alliance.",
                "alliance.kr",
                "alliance.kr.",
                "alliance..rd-spend",
                "alliance.kr.rd_spend",
                "alliance.kr.RD_SPEND",
                "alliance.KR.rd-spend",
                "alliance.xx.rd-spend",
                "alliance.kr.rd-spend.dlq",
                "alliances.kr.rd-spend",
                "other.kr.rd-spend",
                "kr.rd-spend"
            })
    void otherTopicsAreNotOurs(String topic) {
        assertThat(TopicName.parse(topic)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alliance.kr.membership", "alliance.kr.fx-rates", "alliance.secretariat.rd-spend"})
    void feedOfAnotherOfficeHasNoTopic(String topic) {
        assertThat(TopicName.parse(topic)).isEmpty();
    }

    @Test
    void feedOfAnotherOfficeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TopicName(SampleRecords.KR, Feed.RELEASES))
                .withMessage("The office kr does not report releases: the secretariat does");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TopicName(Office.SECRETARIAT, Feed.RD_SPEND))
                .withMessage("The office secretariat does not report rd-spend: the members' offices do");
    }

    /** So that a message is accounted for though nobody knows its office. */
    @ParameterizedTest
    @ValueSource(strings = {"alliance.xx.rd-spend", "alliance.kr.membership", "alliance.KR.anything"})
    void unknownOfficesAreSubscribedToAllTheSame(String topic) {
        assertThat(topic).matches(TopicName.SUBSCRIPTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alliance.kr", "alliance.kr.rd-spend.dlq", "xalliance.kr.rd-spend", "alliance-kr-rd"})
    void foreignTopicsAreNotSubscribedTo(String topic) {
        assertThat(topic).doesNotMatch(TopicName.SUBSCRIPTION);
    }
}
