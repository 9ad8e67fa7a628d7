package io.alliancemetrics.cli.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.cli.process.AllianceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review of the samples on paper: what it says is what the page and the CSV say. */
class ReportIT {
    private static final String QUARTER = "2026-Q2";
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    @TempDir
    private static Path folder;

    private static AllianceProcess demo;
    private static String data;
    private static String dashboard;

    @BeforeAll
    static void start() throws Exception {
        demo = AllianceProcess.start(folder.resolve("demo"), "demo", "--port=0", "--data", "../samples");
        data = demo.awaitErr("Press Ctrl-C").replaceAll("(?s).*--data-dir (\\S+) .*", "$1");
        dashboard = demo.shown("Page:");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void paperPageAndCsvShowTheSameDigits() throws Exception {
        Path pdf = folder.resolve("review.pdf");
        Path csv = folder.resolve("review.csv");
        assertThat(report("both", QUARTER, "--pdf", pdf.toString(), "--csv", csv.toString()))
                .isZero();

        PageNumbers page = PageNumbers.of(get("review?quarter=" + QUARTER + "&vintage=" + QUARTER + "&lang=en"));
        assertThat(counts(tokens(List.of(text(pdf))))).satisfies(paper -> counts(tokens(page.texts()))
                .forEach((number, count) ->
                        assertThat(paper.getOrDefault(number, 0L)).as(number).isGreaterThanOrEqualTo(count)));
        assertThat(page.exact()).containsAll(valuesOfTheAlliance(csv)).hasSizeGreaterThan(20);
        assertThat(csv).content().isEqualTo(get("api/v1/kpi.csv?quarter=" + QUARTER + "&vintage=" + QUARTER));
    }

    @Test
    void paperIsA4AndSaysWhatItCountsAndHowToCheckIt() throws Exception {
        Path pdf = folder.resolve("signed.pdf");
        assertThat(report("signed", QUARTER, "--pdf", pdf.toString())).isZero();
        String hash = hash();

        assertThat(text(pdf)).contains("14 August 2026", hash, "alliance hash --vintage " + QUARTER);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getDocumentInformation().getTitle()).contains(QUARTER);
            assertThat(document.getPages()).allSatisfy(page -> assertThat(Stream.of(
                                    page.getMediaBox().getWidth(),
                                    page.getMediaBox().getHeight())
                            .map(Math::round)
                            .sorted())
                    .containsExactly(Math.round(PDRectangle.A4.getWidth()), Math.round(PDRectangle.A4.getHeight())));
        }
    }

    @Test
    void paperSpeaksFrench() throws Exception {
        Path pdf = folder.resolve("revue.pdf");
        assertThat(report("french", QUARTER, "--vintage=latest", "--lang=fr", "--pdf", pdf.toString()))
                .isZero();

        PageNumbers page = PageNumbers.of(get("review?quarter=" + QUARTER + "&vintage=latest&lang=fr"));
        assertThat(page.texts()).anyMatch(text -> text.contains(","));
        assertThat(counts(tokens(List.of(text(pdf)))).keySet()).containsAll(tokens(page.texts()));
    }

    @Test
    void whatCannotBePrintedLeavesNoFile() throws Exception {
        Path pdf = folder.resolve("none.pdf");

        assertThat(report("quarter", "2033-Q1", "--pdf", pdf.toString())).isEqualTo(1);
        assertThat(err("quarter")).contains("no figures for 2033-Q1");
        assertThat(report("vintage", QUARTER, "--vintage=2033-Q1", "--pdf", pdf.toString()))
                .isEqualTo(1);
        assertThat(err("vintage")).contains("There is no vintage \"2033-Q1\"");
        assertThat(report("browser", QUARTER, "--browser=/bin/false", "--pdf", pdf.toString()))
                .isEqualTo(1);
        assertThat(err("browser")).contains("The browser /bin/false ended with status 1");
        assertThat(report("address", QUARTER, "--clickhouse-url=http://127.0.0.1:9", "--pdf", pdf.toString()))
                .isEqualTo(1);
        assertThat(err("address")).contains("ClickHouse at http://127.0.0.1:9 does not answer");
        assertThat(report("nothing", QUARTER)).isEqualTo(2);
        assertThat(pdf).doesNotExist();
    }

    @Test
    void aFileThatIsThereStays() throws Exception {
        Path pdf = Files.writeString(folder.resolve("kept.pdf"), "kept");

        assertThat(report("kept", QUARTER, "--pdf", pdf.toString())).isEqualTo(1);
        assertThat(err("kept")).contains("expected none; it was not changed");
        assertThat(pdf).content().isEqualTo("kept");
        assertThat(report("forced", QUARTER, "--force", "--pdf", pdf.toString()))
                .isZero();
        assertThat(text(pdf)).contains(QUARTER);
    }

    /** Returns the exit status; what it said is in the folder of that name. */
    private static int report(String name, String... arguments) throws Exception {
        List<String> all = Stream.concat(Stream.of("report", "--data-dir", data), Arrays.stream(arguments))
                .toList();
        try (AllianceProcess report = AllianceProcess.start(folder.resolve(name), Map.of(), all)) {
            int status = report.await();
            assertThat(folder.resolve(name).resolve("tmp")).isDirectoryNotContaining("glob:**/alliance*");
            return status;
        }
    }

    private static String hash() throws Exception {
        try (AllianceProcess hash =
                AllianceProcess.start(folder.resolve("hash"), "hash", "--data-dir", data, "--vintage", QUARTER)) {
            assertThat(hash.await()).isZero();
            return hash.out().strip();
        }
    }

    private static String err(String name) throws IOException {
        return Files.readString(folder.resolve(name).resolve("err"));
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> tokens(List<String> texts) {
        return texts.stream().map(BLANKS::split).flatMap(Arrays::stream).toList();
    }

    private static Map<String, Long> counts(List<String> tokens) {
        return tokens.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** The fifth column of the alliance's rows, where there is a figure. */
    private static List<String> valuesOfTheAlliance(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .map(line -> line.split(",", -1))
                .filter(fields -> fields[1].equals("ALLIANCE") && !fields[4].isEmpty())
                .map(fields -> fields[4])
                .toList();
    }

    private static String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(dashboard + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
