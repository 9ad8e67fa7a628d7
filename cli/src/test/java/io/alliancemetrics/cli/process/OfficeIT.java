package io.alliancemetrics.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.examples.direct.DirectProducer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office gets a Kafka login, writes to its topic itself, and its records are accounted for. */
class OfficeIT {
    private static final String LOGGED =
            "SELECT disposition, count(), uniqExact(submission_id) FROM alliance.record_log"
                    + " WHERE record_id LIKE 'DIRECT-%' GROUP BY disposition ORDER BY disposition";

    @TempDir
    private Path folder;

    private int runs;

    @Test
    void officeWritesToKafkaItself() throws Exception {
        String data = folder.resolve("data").toString();
        Path login = folder.resolve("kr.properties");
        try (AllianceProcess up = AllianceProcess.start(
                folder.resolve("up"),
                Map.of(),
                List.of("up", "--data-dir", data, "--port=0", "--kafka-port=0", "--clickhouse-port=0"))) {
            up.awaitErr("Press Ctrl-C");
            assertThat(up.shown("Kafka:")).contains("alliance office kafka-user OFFICE --out FILE --data-dir " + data);

            succeed("office", "kafka-user", "kr", "--out", login.toString(), "--data-dir", data);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(login)))
                    .isEqualTo("rw-------");
            assertThat(succeed("office", "kafka-users", "--data-dir", data)).isEqualTo("kr\n");

            DirectProducer.main(new String[] {login.toString(), "kr", "3"});
            awaitLogged(data, "\"ACCEPTED\",3,1");
            DirectProducer.main(new String[] {login.toString(), "kr", "3"});
            awaitLogged(data, "\"ACCEPTED\",3,1\n\"DUPLICATE\",3,1");

            succeed("office", "remove-kafka-user", "kr", "--data-dir", data);
            assertThat(succeed("office", "kafka-users", "--data-dir", data)).isEmpty();
            up.signal("TERM");
            assertThat(up.await()).isZero();
        }
    }

    private void awaitLogged(String data, String expected) throws Exception {
        for (int attempt = 0; attempt < 30; attempt++) {
            if (logged(data).equals(expected)) {
                return;
            }
        }
        assertThat(logged(data)).isEqualTo(expected);
    }

    private String logged(String data) throws Exception {
        return succeed("sql", "--data-dir", data, "--format", "CSV", LOGGED).strip();
    }

    private String succeed(String... arguments) throws Exception {
        try (AllianceProcess process = AllianceProcess.start(folder.resolve("run" + runs++), arguments)) {
            assertThat(process.await()).as(process.err()).isZero();
            return process.out();
        }
    }
}
