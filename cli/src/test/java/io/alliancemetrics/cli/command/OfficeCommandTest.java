package io.alliancemetrics.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.cli.stack.DataFolder;
import io.alliancemetrics.ingest.account.Account;
import io.alliancemetrics.ingest.account.Tokens;
import io.alliancemetrics.schemas.feed.Feed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Tokens, which need no running stack, and what is found out before a broker is asked. */
class OfficeCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void tokenIsPrintedOnceAndNothingElse() {
        assertThat(run("create-token", "kr")).isZero();
        assertThat(authenticate(out().strip())).hasValueSatisfying(account -> assertThat(account.feeds())
                .containsExactlyInAnyOrder(Feed.RD_SPEND, Feed.FELLOW_MOBILITY, Feed.CERTIFICATION, Feed.AI_EXPORTS));
        assertThat(out().lines()).hasSize(1);
        assertThat(err.toString())
                .startsWith("Token ")
                .contains(" of kr for rd-spend,", "it is shown only now")
                .doesNotContain(secret());
    }

    @Test
    void tokenIsForTheFeedsThatAreNamed() {
        run("create-token", "secretariat", "--feed", "fx-rates", "--feed", "releases", "--label", "ECB link");
        assertThat(authenticate(out().strip())).hasValueSatisfying(account -> {
            assertThat(account.feeds()).containsExactlyInAnyOrder(Feed.FX_RATES, Feed.RELEASES);
            assertThat(account.label()).isEqualTo("ECB link");
        });
    }

    @Test
    void tokenInAFileIsForItsOwnerOnly() throws Exception {
        Path file = folder.resolve("kr.token");
        assertThat(run("create-token", "kr", "--out", file.toString())).isZero();
        assertThat(out()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(authenticate(Files.readString(file).strip())).isPresent();
    }

    @Test
    void fileThatIsThereIsNotOverwrittenAndNoTokenIsMade() throws Exception {
        Path file = Files.writeString(folder.resolve("kr.token"), "mine");
        assertThat(run("create-token", "kr", "--out", file.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("alliance: Found a file " + file + ", expected none");
        assertThat(file).hasContent("mine");
        assertThat(run("list", "--json")).isZero();
        assertThat(out()).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void noFileIsLeftWhereNoTokenIsMade() {
        Path file = folder.resolve("kr.token");
        assertThat(run("create-token", "kr", "--feed", "releases", "--out", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("alliance: Found the feed releases in a token for kr");
        assertThat(file).doesNotExist();
    }

    @Test
    void listShowsWhatBecameOfTokensAndNoSecret() {
        run("create-token", "kr", "--label", "one", "--expires-in", "30");
        String id = id();
        String secret = secret();
        run("create-token", "ca", "--label", "two");
        assertThat(run("revoke", id)).isZero();
        assertThat(err.toString()).contains("Token " + id + " is revoked.");
        out.reset();

        assertThat(run("list")).isZero();
        assertThat(out().lines()).hasSize(3);
        assertThat(out()).containsPattern(id + " +kr +revoked ").containsPattern("ca +valid .*\\(two\\)");
        out.reset();
        assertThat(run("list", "ca", "--json")).isZero();
        assertThat(out())
                .contains("\"office\" : \"ca\"", "\"state\" : \"valid\"", "\"expires_at\" : null")
                .doesNotContain("\"kr\"", secret);
    }

    @Test
    void revokedTokenOpensNothing() {
        run("create-token", "kr");
        String token = out().strip();
        run("revoke", id());
        assertThat(authenticate(token)).isEmpty();
        assertThat(run("revoke", id())).isEqualTo(1);
        assertThat(err.toString()).contains("alliance: Found no token with this id that is not revoked yet");
    }

    @Test
    void lookingLeavesNothingBehind() {
        assertThat(run("list")).isZero();
        assertThat(run("revoke", "none")).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "create-token",
                "create-token xx",
                "create-token kr --feed nonsense",
                "create-token kr --expires-in 0",
                "create-token kr --expires-in soon",
                "revoke",
                "kafka-user kr",
                "kafka-user xx --out f",
                "kafka-users --kafka nonsense",
                "kafka-users --kafka-config f"
            })
    void wrongOptionsShowWhatIsPossible(String arguments) {
        assertThat(new CommandLine(alliance())
                        .setErr(new PrintWriter(err, true))
                        .execute(("office " + arguments).strip().split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).containsAnyOf("Usage: alliance office", "Did you mean: office");
    }

    @Test
    void kafkaNeedsARunningStack() {
        Path file = folder.resolve("kr.properties");
        assertThat(run("kafka-user", "kr", "--out", file.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("alliance: No stack runs on " + folder);
        assertThat(file).doesNotExist();
    }

    @Test
    void missingKafkaConfigIsNamed() {
        assertThat(run("kafka-users", "--kafka", "127.0.0.1:1", "--kafka-config", "/none"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("alliance: Found no file /none, expected one with a Kafka client's");
    }

    private Optional<Account> authenticate(String token) {
        try (Tokens tokens = Tokens.open(DataFolder.tokens(folder), Clock.systemUTC())) {
            return tokens.authenticate(token);
        }
    }

    private String id() {
        return out().split("_", 3)[1];
    }

    private String secret() {
        return out().strip().split("_", 3)[2];
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private AllianceCommand alliance() {
        return new AllianceCommand(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private int run(String subcommand, String... arguments) {
        AllianceCommand alliance = alliance();
        List<String> all = new ArrayList<>(List.of("office", subcommand));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data-dir", folder.toString()));
        return new CommandLine(alliance)
                .setExecutionExceptionHandler(new Failures(alliance))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
