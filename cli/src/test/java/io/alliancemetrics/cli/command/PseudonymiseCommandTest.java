package io.alliancemetrics.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.ingest.handout.Templates;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymiseCommandTest {
    /** The bytes 0 to 31. */
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final String KIM = "kr-zbv4rkucajepv5lvy63dw6pha4";
    private static final String HEADER = "record_id,fellow_id,home_area,host_area,programme,starts_on\n";
    private static final String ROW = "R-1,Kim Min-jun,KR,CA,Bridge,2026-02-01\n";

    @TempDir
    private Path folder;

    private Path key;
    private Path out;

    @BeforeEach
    void prepare() throws IOException {
        key = Files.writeString(folder.resolve("key"), KEY);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        out = folder.resolve("fellows-pseudonymous.csv");
    }

    @Test
    void writesAFileThatTheGatewayAccepts() throws IOException {
        CommandRun run = run(HEADER + ROW + "R-2,KIM  MIN-JUN,KR,FR,Bridge,2026-03-01\n", "--office", "kr");
        assertThat(run.status()).isZero();
        assertThat(run.output()).isEmpty();
        assertThat(run.messages())
                .isEqualTo("Wrote " + out + ": 2 rows; 2 ids replaced, of 1 persons; 0 left, which were pseudonyms"
                        + " already.\n");
        assertThat(out).content().contains(KIM).doesNotContainIgnoringCase("kim");
        assertThat(CommandRun.of("validate", out.toString(), "--feed", "fellow-mobility")
                        .status())
                .isZero();
    }

    @Test
    void officeIsThatOfTheFirstRowUnlessSaid() throws IOException {
        CommandRun run = run(HEADER + ROW);
        assertThat(run.status()).isZero();
        assertThat(run.messages()).startsWith("Pseudonyms begin with kr-, for the home_area in the first row");
    }

    @Test
    void newKeyIsMadeOnceAndUsedAgain() throws IOException {
        Path own = folder.resolve("own.key");
        Path again = folder.resolve("again.csv");
        Path file = Files.writeString(folder.resolve("fellows.csv"), HEADER + ROW);
        CommandRun made = CommandRun.of(
                "pseudonymise", file.toString(), "--key-file", own.toString(), "--new-key", "--office", "kr");
        assertThat(made.status()).isZero();
        assertThat(made.messages()).contains("Made the key " + own);
        CommandRun used = CommandRun.of(
                "pseudonymise",
                file.toString(),
                "--key-file",
                own.toString(),
                "--office",
                "kr",
                "--out",
                again.toString());
        assertThat(used.status()).isZero();
        assertThat(again).hasSameTextualContentAs(out);
        assertThat(used.messages() + made.messages())
                .doesNotContain(Files.readString(own).strip());
    }

    @Test
    void keyIsNeverOverwritten() throws IOException {
        CommandRun run = run(HEADER + ROW, "--office", "kr", "--new-key");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages()).contains("a key is never overwritten");
        assertThat(key).hasContent(KEY);
        assertThat(out).doesNotExist();
    }

    @Test
    void keyThatOthersCanReadIsWarnedOf() throws IOException {
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        CommandRun run = run(HEADER + ROW, "--office", "kr");
        assertThat(run.status()).isZero();
        assertThat(run.messages()).contains("Warning: others can read " + key, "chmod 600 " + key);
    }

    @Test
    void shortKeyIsRefused() throws IOException {
        Files.writeString(key, "c2hvcnQ=");
        CommandRun run = run(HEADER + ROW, "--office", "kr");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages()).contains("found a key of 5 bytes, expected at least 32");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatStillLooksPersonalIsNamedButNotRepeated() throws IOException {
        CommandRun run = run(HEADER + ROW.replace("R-1", "Kim Min-jun").replace("Bridge", "kim@example.org"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.messages())
                .contains("Warning: row 2, record_id: found the fellow's own id or name")
                .contains("Warning: row 2, programme: found @")
                .doesNotContainIgnoringCase("kim");
    }

    @Test
    void pseudonymsStayAsTheyAre() throws IOException {
        CommandRun run = run(HEADER + ROW.replace("Kim Min-jun", KIM), "--office", "kr");
        assertThat(run.status()).isZero();
        assertThat(run.messages()).contains("0 ids replaced, of 0 persons; 1 left, which were pseudonyms already");
        assertThat(out).content().contains(KIM);
    }

    @Test
    void rowsWithoutAFellowAreSaid() throws IOException {
        assertThat(run(HEADER + ROW.replace("Kim Min-jun", ""), "--office", "kr")
                        .messages())
                .contains("1 rows without a fellow_id, which will be rejected");
    }

    @Test
    void fileIsNeverOverwritten() throws IOException {
        Files.writeString(out, "precious");
        CommandRun run = run(HEADER + ROW, "--office", "kr");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages()).contains(out + ": found a file, expected none");
        assertThat(out).hasContent("precious");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-2,Lee, Seo-yeon,KR,CA,,2026-02-01\n", "R-2,\"Lee Seo-yeon,KR,CA,,2026-02-01\n"})
    void failureLeavesNothingAndNamesNobody(String bad) throws IOException {
        CommandRun run = run(HEADER + ROW + bad, "--office", "kr");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages())
                .contains("fellows.csv:3: found ")
                .doesNotContainIgnoringCase("seo-yeon")
                .doesNotContainIgnoringCase("min-jun");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("key", "fellows.csv");
        }
    }

    @Test
    void workbookIsReadToo() throws IOException {
        Path file = folder.resolve("fellows.xlsx");
        Files.write(file, Templates.xlsx(Feed.FELLOW_MOBILITY, new Office("kr")));
        CommandRun run = CommandRun.of("pseudonymise", file.toString(), "--key-file", key.toString(), "--office", "kr");
        assertThat(run.status()).isZero();
        assertThat(out).content().contains("EX-0001,1,false,A," + KIM + ",KR,CA,Bridge AI Fellowship,2026-02-01");
    }

    @Test
    void missingFileAndWrongUseAreNotDone() {
        String none = folder.resolve("none.csv").toString();
        CommandRun missing = CommandRun.of("pseudonymise", none, "--key-file", key.toString());
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.messages()).startsWith("alliance: " + none + ": found nothing");
        CommandRun withoutKey = CommandRun.of("pseudonymise", none);
        assertThat(withoutKey.status()).isEqualTo(1);
        assertThat(withoutKey.messages()).contains("Missing required option: '--key-file=KEY'");
    }

    @Test
    void secretariatHasNoFellows() throws IOException {
        CommandRun run = run(HEADER + ROW, "--office", "secretariat");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.messages()).contains("The secretariat reports no fellows");
    }

    private CommandRun run(String content, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("fellows.csv"), content);
        List<String> arguments =
                new ArrayList<>(List.of("pseudonymise", file.toString(), "--key-file", key.toString()));
        arguments.addAll(Arrays.asList(options));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
