package io.alliancemetrics.cli.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.cli.stack.StackException;
import io.alliancemetrics.ingest.kafka.ServiceUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaLoginFileTest {
    private static final String MODULE = "org.apache.kafka.common.security.scram.ScramLoginModule";

    @TempDir
    private Path folder;

    @Test
    void thePasswordIsTheOneThatTheClientLogsInWith() throws Exception {
        Path file = file(MODULE + " required username=\"alliance-job\" password=\"hunter2\";");
        assertThat(KafkaLoginFile.password(file, ServiceUser.JOB)).isEqualTo("hunter2");
    }

    @Test
    void anotherUsersFileIsRefusedWithoutItsPassword() throws Exception {
        Path file = file(MODULE + " required username=\"alliance-job\" password=\"hunter2\";");
        assertThatThrownBy(() -> KafkaLoginFile.password(file, ServiceUser.GATEWAY))
                .isInstanceOf(StackException.class)
                .hasMessage("Found the user alliance-job in " + file
                        + ", expected alliance-gateway. Check which file is" + " whose.")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense hunter2",
                "required username=\"alliance-job\" password=\"hunter2\"",
                MODULE + " required username=\"alliance-job\";"
            })
    void aFileWithoutALoginIsRefusedWithoutWhatIsInIt(String jaas) throws Exception {
        Path file = file(jaas);
        assertThatThrownBy(() -> KafkaLoginFile.password(file, ServiceUser.JOB))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("in " + file)
                .hasMessageNotContaining("hunter2");
    }

    private Path file(String jaas) throws IOException {
        return Files.writeString(folder.resolve("login.properties"), "sasl.jaas.config=" + jaas + "\n");
    }
}
