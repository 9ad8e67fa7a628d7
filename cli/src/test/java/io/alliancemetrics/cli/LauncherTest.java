package io.alliancemetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a folder with spaces, with a Java, a Maven and an npm that only say that they were called. */
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "bash",
            "sh",
            "env",
            "awk",
            "cat",
            "df",
            "dirname",
            "find",
            "flock",
            "head",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "sort",
            "stty",
            "tail",
            "tee",
            "touch",
            "uname");

    @TempDir
    private Path folder;

    private Path home;
    private Path bin;

    /** What a run printed. */
    private record Run(int status, String out, String err) {}

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(folder.resolve("a project"));
        bin = Files.createDirectories(folder.resolve("bin"));
        Files.copy(Path.of("..", "alliance"), home.resolve("alliance"));
        write("pom.xml", "");
        write("cli/pom.xml", "");
        write("cli/src/main/java/Main.java", "");
        write("embedded/package.json", "");
        write("embedded/node_modules/.keep", "");
        linkTools();
        tool(
                "java",
                "[ \"$1\" = -version ] && { echo 'openjdk version \"17.0.15\"' >&2; exit; }; printf '%s\\n' \"$@\"");
        tool("javac", "");
        tool("npm", "");
        tool(
                "mvn",
                "[ \"$1\" = -v ] && { echo 'Apache Maven 3.8.7'; exit; }; echo \"[INFO] Building cli 0.1 [1/1]\";"
                        + " echo built >> \"$PWD/builds\"; sleep 0.5; mkdir -p cli/target/lib");
    }

    @Test
    void buildsOnceAndThenStartsWithoutMaven() throws Exception {
        Run first = run("demo");
        Run second = run("demo");

        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.err()).contains("Building alliance-metrics", "  1/1 cli");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void messagesOfTheBuildStayOffStandardOutput() throws Exception {
        assertThat(run("demo").out()).isEqualTo(run("demo").out()).doesNotContain("Building", "INFO");
    }

    @Test
    void argumentsAndSamplesReachTheCommand() throws Exception {
        assertThat(run("demo", "--sql", "SELECT 'a  b'").out())
                .endsWith("io.alliancemetrics.cli.Main\ndemo\n--sql\nSELECT 'a  b'\n")
                .contains("-Dalliance.samples=" + home.toRealPath().resolve("samples") + "\n");
    }

    @Test
    void newerSourceBuildsAgainAndSoDoesOneThatIsGone() throws Exception {
        run("demo");
        makeBuiltOlder();
        write("cli/src/main/java/Main.java", "changed");
        assertThat(run("demo").status()).isZero();
        assertThat(builds()).isEqualTo(2);

        makeBuiltOlder();
        Files.delete(home.resolve("cli/src/main/java/Main.java"));
        run("demo");
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void worksThroughALinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("alliance-link"), Path.of("a project", "alliance"));

        assertThat(run(link, bin.toString(), "up").out()).contains("-Dalliance.samples=" + home.toRealPath());
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        Process first = start(home.resolve("alliance"), bin.toString(), folder.resolve("1"), "demo");
        Process second = start(home.resolve("alliance"), bin.toString(), folder.resolve("2"), "demo");

        assertThat(finish(first, folder.resolve("1")).status()).isZero();
        assertThat(finish(second, folder.resolve("2")).status()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void missingToolsAreNamed() throws Exception {
        for (String tool : List.of("npm", "javac", "mvn", "java")) {
            Files.delete(bin.resolve(tool));
            Run run = run("demo");

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("alliance: ")
                    .contains("nstall");
        }
        assertThat(home.resolve("builds")).doesNotExist();
    }

    @Test
    void missingNpmDoesNotMatterOnceBuilt() throws Exception {
        run("demo");
        Files.delete(bin.resolve("npm"));

        assertThat(run("demo").status()).isZero();
    }

    @Test
    void oldJavaIsRefused() throws Exception {
        tool("java", "echo 'java version \"1.8.0_392\"' >&2");

        assertThat(run("demo").err())
                .startsWith("alliance: found Java 1.8.0_392 at " + bin.resolve("java") + ", expected 17 or newer.");
    }

    @Test
    void failedBuildShowsWhyAndIsTriedAgain() throws Exception {
        tool("mvn", "[ \"$1\" = -v ] && { echo 'Apache Maven 3.9.9'; exit; }; echo '[ERROR] no space left'; exit 1");

        Run run = run("demo");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("[ERROR] no space left", "alliance: the build failed");
        assertThat(home.resolve("cli/target/.built")).doesNotExist();
    }

    private Run run(String... arguments) throws Exception {
        return run(home.resolve("alliance"), bin.toString(), arguments);
    }

    private Run run(Path launcher, String path, String... arguments) throws Exception {
        Path output = folder.resolve("output");
        return finish(start(launcher, path, output, arguments), output);
    }

    private Process start(Path launcher, String path, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(Path.of(output + ".out").toFile())
                .redirectError(Path.of(output + ".err").toFile());
        builder.environment().put("PATH", path);
        builder.environment().remove("JAVA_HOME");
        return builder.start();
    }

    private static Run finish(Process process, Path output) throws Exception {
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(Path.of(output + ".out")),
                Files.readString(Path.of(output + ".err")));
    }

    private int builds() throws IOException {
        return Files.readAllLines(home.resolve("builds")).size();
    }

    /** Timestamps may be as coarse as a second. */
    private void makeBuiltOlder() throws IOException {
        Files.setLastModifiedTime(
                home.resolve("cli/target/.built"), FileTime.from(Instant.now().minusSeconds(2)));
    }

    private void write(String name, String content) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void linkTools() throws IOException {
        for (String tool : TOOLS) {
            for (String place : List.of("/usr/bin", "/bin")) {
                if (Files.exists(Path.of(place, tool)) && Files.notExists(bin.resolve(tool))) {
                    Files.createSymbolicLink(bin.resolve(tool), Path.of(place, tool));
                }
            }
        }
    }

    private void tool(String name, String script) throws IOException {
        Path file = bin.resolve(name);
        Files.writeString(file, "#!/bin/bash\n" + script + "\nexit 0\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
