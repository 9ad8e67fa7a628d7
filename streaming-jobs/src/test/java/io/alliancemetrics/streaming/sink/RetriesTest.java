package io.alliancemetrics.streaming.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickhouse.client.api.ClientException;
import com.clickhouse.client.api.ConnectionInitiationException;
import com.clickhouse.client.api.ServerException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private static final int SYNTAX_ERROR = 62;

    @ParameterizedTest
    @ValueSource(ints = {76, 159, 173, 202, 204, 209, 210, 225, 241, 242, 243, 252, 285, 319, 439, 999, 1000})
    void overloadPasses(int code) {
        assertThat(Retries.mayPass(refusal(code))).isTrue();
        assertThat(Retries.mayPass(new ExecutionException(new ClientException("failed", refusal(code)))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {SYNTAX_ERROR, 16, 27, 60, 81, 164, 497, 516})
    void whatWasUnderstoodAndRefusedDoesNotPass(int code) {
        assertThat(Retries.mayPass(refusal(code))).isFalse();
        assertThat(Retries.mayPass(new ExecutionException(new ClientException("failed", refusal(code)))))
                .isFalse();
    }

    @Test
    void noAnswerPasses() {
        assertThat(Retries.mayPass(new ConnectionInitiationException("refused", new ConnectException("refused"))))
                .isTrue();
        assertThat(Retries.mayPass(new ExecutionException(new IOException("broken pipe"))))
                .isTrue();
    }

    @Test
    void interruptionIsNoFailureToRepeat() {
        assertThat(Retries.mayPass(new InterruptedException())).isFalse();
        assertThat(Retries.mayPass(new ClientException("interrupted", new InterruptedException())))
                .isFalse();
        assertThatThrownBy(() -> Retries.call(() -> {
                    throw new InterruptedException("cancelled");
                }))
                .isInstanceOf(InterruptedException.class)
                .hasMessage("cancelled");
    }

    @Test
    void requestIsRepeatedUntilItSucceeds() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        AtomicInteger retries = new AtomicInteger();
        String answer = Retries.call(
                () -> {
                    if (attempts.incrementAndGet() < 2) {
                        throw refusal(241);
                    }
                    return "done";
                },
                "question",
                retries::incrementAndGet);
        assertThat(answer).isEqualTo("done");
        assertThat(attempts).hasValue(2);
        assertThat(retries).hasValue(1);
    }

    @Test
    void refusedRequestIsNotRepeated() {
        AtomicInteger attempts = new AtomicInteger();
        assertThatThrownBy(() -> Retries.call(() -> {
                    attempts.incrementAndGet();
                    throw refusal(SYNTAX_ERROR);
                }))
                .isInstanceOf(ServerException.class);
        assertThat(attempts).hasValue(1);
    }

    private static ServerException refusal(int code) {
        return new ServerException(code, "Code: " + code, 500, "query");
    }
}
