package io.alliancemetrics.embedded.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.embedded.EmbeddedServiceException.Reason;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void reportsComeThroughALine() {
        Report ready = new Report.Ready(8123);
        Report failed = new Report.Failed(Reason.FOLDER_IN_USE, "two words");
        assertThat(Report.parse(Report.line(ready))).contains(ready);
        assertThat(Report.parse(Report.line(failed))).contains(failed);
    }

    @Test
    void messageOfSeveralLinesBecomesOne() {
        assertThat(Report.line(new Report.Failed(Reason.START_FAILED, "a\n  b\r\nc")))
                .isEqualTo("@failed START_FAILED a b c");
    }

    @Test
    void otherOutputIsNoReport() {
        assertThat(Report.parse("something a library prints")).isEmpty();
    }
}
