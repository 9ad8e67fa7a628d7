package io.alliancemetrics.ingest.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alliancemetrics.schemas.feed.TopicName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTest {
    @TempDir
    private Path folder;

    @Test
    void filesComeByDayThenOfficeThenFeed() throws Exception {
        touch("2026-05-02/kr/rd-spend.csv");
        touch("2026-05-02/kr/ai-exports.csv");
        touch("2026-05-02/ca/rd-spend.csv");
        touch("2026-01-05/secretariat/fx-rates.csv");
        Scenario scenario = Scenario.read(folder);
        assertThat(scenario.files())
                .extracting(ScenarioFile::name)
                .containsExactly(
                        "2026-01-05/secretariat/fx-rates.csv",
                        "2026-05-02/ca/rd-spend.csv",
                        "2026-05-02/kr/ai-exports.csv",
                        "2026-05-02/kr/rd-spend.csv");
        assertThat(scenario.files().get(3).submissionId()).isEqualTo("2026-05-02/kr/rd-spend");
    }

    @Test
    void readmeAndHiddenFilesAreNoPartOfIt() throws Exception {
        touch("README.md");
        touch(".DS_Store");
        touch(".git/config");
        touch("2026-05-02/.DS_Store");
        touch("2026-05-02/kr/.rd-spend.csv.swp");
        touch("2026-05-02/kr/rd-spend.csv");
        assertThat(Scenario.read(folder).files()).hasSize(1);
    }

    @Test
    void topicsAreThoseThatTheOfficesMayWriteTo() throws Exception {
        touch("2026-05-02/kr/rd-spend.csv");
        touch("2026-05-03/kr/rd-spend.csv");
        touch("2026-05-03/kr/fx-rates.csv");
        touch("2026-05-03/secretariat/fx-rates.csv");
        assertThat(Scenario.read(folder).topics())
                .extracting(TopicName::toString)
                .containsExactly("alliance.kr.rd-spend", "alliance.secretariat.fx-rates");
    }

    @Test
    void allProblemsAreFoundAtOnce() throws Exception {
        touch("notes.txt");
        touch("2026-02-30/kr/rd-spend.csv");
        touch("first/kr/rd-spend.csv");
        touch("2026-05-02/zz/rd-spend.csv");
        touch("2026-05-02/KR/rd-spend.csv");
        touch("2026-05-02/rd-spend.csv");
        touch("2026-05-02/kr/spending.csv");
        touch("2026-05-02/kr/rd-spend.xlsx");
        Files.createDirectories(folder.resolve("2026-05-02/kr/ai-exports.csv"));
        Files.createSymbolicLink(folder.resolve("2026-05-02/kr/certification.csv"), folder.resolve("gone"));
        assertThat(problems(folder))
                .hasSize(10)
                .contains(
                        folder + "/notes.txt: found a file, expected a folder named after a day, such as 2026-05-02."
                                + " How to mend: Rename it or move it away.",
                        folder + "/first: found the folder name \"first\", expected a folder named after a day, such as"
                                + " 2026-05-02. How to mend: Rename it or move it away.",
                        folder + "/2026-05-02/zz: found the unknown office \"zz\", expected a folder named after an"
                                + " office: an ISO 3166-1 alpha-2 code in lower case, or secretariat. How to mend:"
                                + " Rename it or move it away.",
                        folder + "/2026-05-02/kr/spending.csv: found the unknown feed \"spending.csv\", expected"
                                + " <feed>.csv with one of the feeds rd-spend, fellow-mobility, certification,"
                                + " ai-exports, membership, fx-rates, releases. How to mend: Rename it or move it away.",
                        folder + "/2026-05-02/kr/certification.csv: found what cannot be read as a file, expected a"
                                + " readable CSV file. How to mend: Check its kind and permissions.");
    }

    @Test
    void emptyScenarioIsAnError() throws Exception {
        touch("README.md");
        Files.createDirectories(folder.resolve("2026-05-02/kr"));
        assertThat(problems(folder))
                .containsExactly(
                        folder + ": found no CSV file, expected a folder DIR/<recorded-day>/<office>/<feed>.csv."
                                + " How to mend: Put the offices' files there, or name another folder.");
    }

    @Test
    void whatIsNotAFolderIsAnError() throws Exception {
        Path missing = folder.resolve("missing");
        assertThat(problems(missing))
                .containsExactly(missing + ": found nothing, expected a folder DIR/<recorded-day>/<office>/<feed>.csv."
                        + " How to mend: Name the folder of a scenario.");
        touch("file.csv");
        assertThat(problems(folder.resolve("file.csv")))
                .singleElement()
                .asString()
                .contains("found a file");
    }

    private static List<String> problems(Path directory) {
        return catchThrowableOfType(ScenarioException.class, () -> Scenario.read(directory))
                .problems();
    }

    private void touch(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }
}
