package io.alliancemetrics.streaming.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.streaming.fixture.Harness;
import io.alliancemetrics.streaming.serde.Types;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.junit.jupiter.api.Test;

class DecodeFunctionTest {
    @Test
    void deadLettersAreCountedByTheirRule() throws Exception {
        try (Harness<String, Message, Received> harness = new Harness<String, Message, Received>(
                        new ProcessOperator<>(new DecodeFunction()),
                        message -> "",
                        BasicTypeInfo.STRING_TYPE_INFO,
                        Types.RECEIVED)
                .openWith(null)) {
            harness.process(message("alliance.kr.rd-spend"));
            harness.process(message("alliance.kr.rd-spend"));
            harness.process(message("alliance.kr.nonsense"));
            assertThat(harness.getSideOutput(DecodeFunction.DEAD_LETTERS)).hasSize(3);
            assertThat(harness.metric("disposition.REJECTED.records")).isEqualTo(3);
            assertThat(harness.metric("rule.UNDECODABLE.rejected")).isEqualTo(2);
            assertThat(harness.metric("rule.OFFICE_MISMATCH.rejected")).isEqualTo(1);
        }
    }

    private static Message message(String topic) {
        return new Message(new LogPosition(topic, 0, 1, 0, 0), "R1".getBytes(UTF_8), "garbage".getBytes(UTF_8));
    }
}
