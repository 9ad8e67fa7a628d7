package io.alliancemetrics.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StopRequestTest {
    private final StopRequest stop = new StopRequest();

    @Test
    void workGoesOnUntilAStopIsRequested() {
        assertThatCode(stop::check).doesNotThrowAnyException();

        stop.make();

        assertThatThrownBy(stop::check).isInstanceOf(StoppedException.class);
    }

    @Test
    void nobodyWaitsForWorkAfterAStop() {
        stop.make();

        assertThatThrownBy(() -> stop.await(new CompletableFuture<>())).isInstanceOf(StoppedException.class);
    }

    @Test
    void workThatIsDoneGivesItsResult() throws Exception {
        assertThat(stop.await(CompletableFuture.completedFuture("figures"))).isEqualTo("figures");
    }
}
