package io.alliancemetrics.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.ingest.Notation;
import io.alliancemetrics.ingest.RecordedAt;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.ingest.submission.SubmissionRequest;
import io.alliancemetrics.ingest.submission.Submissions;
import io.alliancemetrics.schemas.feed.Office;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedFilesTest {
    @TempDir
    private Path folder;

    static List<MalformedInput> inputs() {
        return MalformedInputs.all();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void isRefusedWithAMessageThatHelps(MalformedInput input) throws IOException {
        List<String> messages = messages(input);
        assertThat(messages).isNotEmpty().allSatisfy(message -> assertThat(message)
                .containsIgnoringCase("found ")
                .contains("expected ")
                .contains("How to mend: ")
                .doesNotContain("Exception")
                .hasSizeLessThan(2_000));
        assertThat(messages).anySatisfy(message -> assertThat(message).contains(input.expected()));
    }

    @Test
    void thereAreManyOfThemAndEachIsAnother() {
        assertThat(inputs()).hasSizeGreaterThan(60);
        assertThat(inputs().stream().map(MalformedInput::name).collect(Collectors.toSet()))
                .hasSameSizeAs(inputs());
    }

    private List<String> messages(MalformedInput input) throws IOException {
        Path path = folder.resolve("submitted");
        try (InputStream content = input.content().get()) {
            Files.copy(content, path);
        }
        try {
            SubmittedFile file = SubmittedFile.of(path, input.fileName(), input.contentType());
            Receipt receipt = Submissions.validate(new SubmissionRequest(
                            "s",
                            new Office("kr"),
                            input.feed(),
                            input.fileName(),
                            file,
                            Notation.SPREADSHEET,
                            RecordedAt.backfill(Instant.parse("2026-05-02T12:00:00Z"))))
                    .receipt();
            assertThat(receipt.accepted()).isZero();
            return receipt.messages();
        } catch (UnsupportedFormatException e) {
            return List.of(e.getMessage());
        }
    }
}
