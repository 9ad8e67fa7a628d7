package io.alliancemetrics.ingest.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    private static final Office KR = new Office("kr");
    private static final Set<Feed> TWO = Set.of(Feed.RD_SPEND, Feed.AI_EXPORTS);
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock();
    private Path file;
    private Tokens tokens;

    @BeforeEach
    void open() {
        file = folder.resolve("gateway").resolve("tokens.db");
        tokens = Tokens.open(file, clock);
    }

    @AfterEach
    void close() {
        tokens.close();
    }

    @Test
    void tokenTellsWhoCalls() {
        IssuedToken issued = tokens.create(KR, TWO, "Statistics Korea", Optional.empty());
        Account account = tokens.authenticate(issued.token()).orElseThrow();
        assertThat(account).isEqualTo(new Account(issued.info().id(), KR, TWO, "Statistics Korea"));
        assertThat(account.mayUse(Feed.RD_SPEND)).isTrue();
        assertThat(account.mayUse(Feed.CERTIFICATION)).isFalse();
    }

    @Test
    void wrongSecretOpensNothing() {
        String one = create().token();
        String other = create().token();
        String id = one.substring(0, "amt_".length() + 16);
        assertThat(tokens.authenticate(id + other.substring(id.length()))).isEmpty();
        assertThat(tokens.authenticate(TokenText.random().whole())).isEmpty();
        assertThat(tokens.authenticate("")).isEmpty();
        assertThat(tokens.authenticate("x".repeat(1_000_000))).isEmpty();
        assertThat(tokens.authenticate("amt_' OR 1=1 --")).isEmpty();
    }

    @Test
    void revokedTokenOpensNothing() {
        IssuedToken issued = create();
        assertThat(tokens.revoke(issued.info().id())).isTrue();
        assertThat(tokens.authenticate(issued.token())).isEmpty();
        assertThat(tokens.revoke(issued.info().id())).isFalse();
        assertThat(tokens.revoke("unknown")).isFalse();
        assertThat(tokens.list(Optional.empty())).singleElement().satisfies(info -> assertThat(info.revokedAt())
                .contains(clock.instant()));
    }

    @Test
    void revocationWorksAtOnceForWhoeverHasTheFileOpen() {
        IssuedToken issued = create();
        try (Tokens gateway = Tokens.open(file, clock)) {
            assertThat(gateway.authenticate(issued.token())).isPresent();
            tokens.revoke(issued.info().id());
            assertThat(gateway.authenticate(issued.token())).isEmpty();
        }
    }

    @Test
    void tokenOfAnotherProcessIsKnownAtOnce() {
        try (Tokens gateway = Tokens.open(file, clock)) {
            assertThat(gateway.authenticate(create().token())).isPresent();
        }
    }

    @Test
    void tokenExpires() {
        IssuedToken issued =
                tokens.create(KR, TWO, "", Optional.of(clock.instant().plus(HOUR)));
        clock.advance(HOUR.minusMillis(1));
        assertThat(tokens.authenticate(issued.token())).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(tokens.authenticate(issued.token())).isEmpty();
    }

    @Test
    void tokensAreKept() {
        IssuedToken issued = create();
        tokens.close();
        tokens = Tokens.open(file, clock);
        assertThat(tokens.authenticate(issued.token())).isPresent();
    }

    @Test
    void listTellsWhatThereIs() {
        TokenInfo korea = tokens.create(
                        KR, TWO, "a", Optional.of(clock.instant().plus(HOUR)))
                .info();
        clock.advance(HOUR);
        TokenInfo secretariat = tokens.create(Office.SECRETARIAT, Set.of(Feed.FX_RATES), "b", Optional.empty())
                .info();
        assertThat(tokens.list(Optional.empty())).containsExactly(korea, secretariat);
        assertThat(tokens.list(Optional.of(KR))).containsExactly(korea);
        assertThat(tokens.list(Optional.of(new Office("ca")))).isEmpty();
    }

    @Test
    void lastUseIsKeptToTheMinute() {
        IssuedToken issued = create();
        assertThat(lastUsed()).isEmpty();
        Instant first = clock.instant();
        tokens.authenticate(issued.token());
        clock.advance(Duration.ofSeconds(59));
        tokens.authenticate(issued.token());
        assertThat(lastUsed()).contains(first);
        clock.advance(Duration.ofSeconds(1));
        tokens.authenticate(issued.token());
        assertThat(lastUsed()).contains(first.plusSeconds(60));
    }

    @Test
    void whoFailsDoesNotCountAsUse() {
        IssuedToken issued = create();
        tokens.authenticate(issued.token().substring(0, issued.token().length() - 4) + "AAAA");
        assertThat(lastUsed()).isEmpty();
    }

    @Test
    void sessionIsItsParentForAWhile() {
        IssuedToken parent = create();
        Account account = tokens.authenticate(parent.token()).orElseThrow();
        IssuedToken session = tokens.createSession(account, HOUR);
        assertThat(tokens.authenticate(session.token())).contains(account);
        clock.advance(HOUR);
        assertThat(tokens.authenticate(session.token())).isEmpty();
        assertThat(tokens.authenticate(parent.token())).contains(account);
    }

    @Test
    void sessionDiesWithItsParent() {
        IssuedToken parent = create();
        IssuedToken session = session(parent);
        tokens.revoke(parent.info().id());
        assertThat(tokens.authenticate(session.token())).isEmpty();
    }

    @Test
    void sessionThatIsMadeWhileItsParentIsRevokedIsDead() {
        IssuedToken parent = create();
        Account account = tokens.authenticate(parent.token()).orElseThrow();
        tokens.revoke(parent.info().id());
        assertThat(tokens.authenticate(tokens.createSession(account, HOUR).token()))
                .isEmpty();
    }

    @Test
    void sessionDoesNotOutliveItsParent() {
        IssuedToken parent =
                tokens.create(KR, TWO, "", Optional.of(clock.instant().plusSeconds(60)));
        IssuedToken session = session(parent);
        clock.advance(Duration.ofSeconds(60));
        assertThat(tokens.authenticate(session.token())).isEmpty();
    }

    @Test
    void sessionEndsWhenItsOwnerEndsIt() {
        IssuedToken parent = create();
        IssuedToken session = session(parent);
        IssuedToken other = session(parent);
        tokens.endSession(session.token());
        assertThat(tokens.authenticate(session.token())).isEmpty();
        assertThat(tokens.authenticate(other.token())).isPresent();
    }

    @Test
    void nobodyElseEndsASession() {
        IssuedToken parent = create();
        IssuedToken session = session(parent);
        String id = session.token().substring(0, "amt_".length() + 16);
        tokens.endSession(id + parent.token().substring(id.length()));
        tokens.endSession("anything");
        assertThat(tokens.authenticate(session.token())).isPresent();
        tokens.endSession(parent.token());
        assertThat(tokens.authenticate(parent.token())).isPresent();
    }

    @Test
    void sessionsAreNeitherListedNorRevoked() {
        IssuedToken parent = create();
        IssuedToken session = session(parent);
        assertThat(tokens.list(Optional.empty()))
                .extracting(TokenInfo::id)
                .containsExactly(parent.info().id());
        assertThat(tokens.revoke(session.info().id())).isFalse();
    }

    @Test
    void badRequestsSayWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.create(KR, Set.of(Feed.FX_RATES), "", Optional.empty()))
                .withMessage("Found the feed fx-rates in a token for kr, expected one that it reports: only the"
                        + " secretariat reports it.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.create(Office.SECRETARIAT, Set.of(Feed.RD_SPEND), "", Optional.empty()))
                .withMessageContaining("only the members report it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.create(KR, Set.of(), "", Optional.empty()))
                .withMessageContaining("at least one feed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.create(KR, TWO, "two\nlines", Optional.empty()))
                .withMessageContaining("one line");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.create(KR, TWO, "", Optional.of(clock.instant())))
                .withMessageContaining("in the future");
        assertThat(tokens.list(Optional.empty())).isEmpty();
    }

    @Test
    void secretIsNeitherShownNorKept() throws Exception {
        IssuedToken issued = create();
        IssuedToken session = session(issued);
        Account account = tokens.authenticate(session.token()).orElseThrow();
        List<String> secrets = Stream.of(issued, session)
                .map(each -> TokenText.parse(each.token()).orElseThrow().secret())
                .toList();
        assertThat(List.of(issued, session, issued.info(), account, tokens.list(Optional.empty()))
                        .toString())
                .doesNotContain(secrets);
        List<String> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path each : files.toList()) {
                kept.add(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(String.join("", kept)).contains(issued.info().id()).doesNotContain(secrets);
    }

    @Test
    void onlyItsOwnerReadsTheFiles() throws Exception {
        create();
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).isNotEmpty().allSatisfy(each -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void severalOpenTheFileForTheFirstTimeAtOnce() throws Exception {
        Path fresh = folder.resolve("fresh").resolve("tokens.db");
        inParallel(8, i -> {
            try (Tokens mine = Tokens.open(fresh, Clock.systemUTC())) {
                return mine.create(KR, TWO, "from " + i, Optional.empty()).token();
            }
        });
        try (Tokens all = Tokens.open(fresh, clock)) {
            assertThat(all.list(Optional.empty())).hasSize(8);
        }
    }

    @Test
    void manyUseTheFileAtOnce() throws Exception {
        List<String> made = inParallel(8, i -> {
            try (Tokens mine = Tokens.open(file, Clock.systemUTC())) {
                for (int round = 0; round < 20; round++) {
                    IssuedToken revoked = mine.create(KR, TWO, "revoked", Optional.empty());
                    assertThat(mine.authenticate(revoked.token())).isPresent();
                    assertThat(mine.revoke(revoked.info().id())).isTrue();
                    assertThat(mine.authenticate(revoked.token())).isEmpty();
                }
                return mine.create(KR, TWO, "kept", Optional.empty()).token();
            }
        });
        assertThat(tokens.list(Optional.empty())).hasSize(8 * 21);
        assertThat(made).doesNotHaveDuplicates().allSatisfy(token -> assertThat(tokens.authenticate(token))
                .isPresent());
    }

    @Test
    void oneInstanceServesManyThreads() throws Exception {
        IssuedToken issued = create();
        List<String> unused = inParallel(8, i -> {
            for (int round = 0; round < 200; round++) {
                assertThat(tokens.authenticate(issued.token())).isPresent();
                tokens.endSession(session(issued).token());
            }
            return "";
        });
        assertThat(unused).hasSize(8);
    }

    /** What one of several threads does. */
    private interface Task {
        String run(int index);
    }

    private static List<String> inParallel(int count, Task task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            CountDownLatch start = new CountDownLatch(count);
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int index = i;
                results.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return task.run(index);
                }));
            }
            List<String> all = new ArrayList<>();
            for (Future<String> result : results) {
                all.add(result.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<Instant> lastUsed() {
        return tokens.list(Optional.empty()).get(0).lastUsedAt();
    }

    private IssuedToken create() {
        return tokens.create(KR, TWO, "", Optional.empty());
    }

    private IssuedToken session(IssuedToken parent) {
        return tokens.createSession(tokens.authenticate(parent.token()).orElseThrow(), HOUR);
    }
}
