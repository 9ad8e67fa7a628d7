package io.alliancemetrics.ingest.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alliancemetrics.ingest.RowSource;
import io.alliancemetrics.ingest.csv.CsvRowReader;
import io.alliancemetrics.ingest.pseudonym.PseudonymReport.Look;
import io.alliancemetrics.schemas.feed.Office;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymisedFileTest {
    private static final String HEADER = "fellow_id,record_id,home_area,host_area,programme,starts_on\n";
    private static final String KIM = "kr-zbv4rkucajepv5lvy63dw6pha4";
    private static final String NEW_HEADER =
            "record_id,revision,retracted,obs_status,fellow_id,home_area,host_area,programme,starts_on,ends_on\r\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private PseudonymisedFile file;

    @BeforeEach
    void prepare() throws Exception {
        file = new PseudonymisedFile(new Pseudonymiser(new Office("kr"), Keys.countingFrom(0, folder)));
    }

    @Test
    void idsAreReplacedAndNothingElse() throws Exception {
        PseudonymReport report = write(HEADER
                + "Kim Min-jun,R-1,KR,CA,\"Bridge, \"\"two\"\" \nlines\",2026-02-01\n"
                + "KIM MIN-JUN,R-2,kr ,CA, =1+1 ,31.12.2026\n"
                + "김민준,R-3,KR,CA,,2026-02-01\n");
        assertThat(out)
                .hasToString(NEW_HEADER
                        + "R-1,,,," + KIM + ",KR,CA,\"Bridge, \"\"two\"\" \nlines\",2026-02-01,\r\n"
                        + "R-2,,,," + KIM + ",kr ,CA, =1+1 ,31.12.2026,\r\n"
                        + "R-3,,,,kr-wdg7hytjiafdmx45zr4hhpdmiu,KR,CA,,2026-02-01,\r\n");
        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.replaced()).isEqualTo(3);
        assertThat(report.persons()).isEqualTo(2);
        assertThat(report.kept()).isZero();
        assertThat(report.looks()).isEmpty();
    }

    @Test
    void pseudonymisedAgainAFileStaysAsItIs() throws Exception {
        write(HEADER + "Kim Min-jun,R-1,KR,CA,Bridge,2026-02-01\n");
        String once = out.toString();
        out.getBuffer().setLength(0);
        PseudonymReport report = write(once);
        assertThat(out).hasToString(once);
        assertThat(report.kept()).isEqualTo(1);
        assertThat(report.replaced()).isZero();
        assertThat(report.looks()).isEmpty();
    }

    @Test
    void rowWithoutAFellowStaysWithoutOne() throws Exception {
        PseudonymReport report = write(HEADER + " ,R-1,KR,CA,,2026-02-01\n");
        assertThat(out.toString()).contains("R-1,,,, ,KR");
        assertThat(report.empty()).isEqualTo(1);
    }

    @Test
    void otherColumnsThatLookPersonalAreNamedWithoutTheirContent() throws Exception {
        PseudonymReport report = write(HEADER
                + "Kim Min-jun,kim  min-jun-1,KR,CA,ask kim@example.org,2026-02-01\n"
                + "Lee Seo-yeon,LEE SEO-YEON,KR,CA,,2026-02-01\n");
        assertThat(report.looks())
                .containsExactly(
                        new Look("record_id", PersonalLook.ID, 2, 2),
                        new Look("programme", PersonalLook.ADDRESS, 2, 1));
        assertThat(report.toString()).doesNotContainIgnoringCase("kim").doesNotContainIgnoringCase("lee");
    }

    @Test
    void shortIdsAreNotSeenEverywhere() throws Exception {
        assertThat(write(HEADER + "17,R-17,KR,CA,,2026-02-01\n").looks()).isEmpty();
    }

    @Test
    void unknownColumnIsRefusedBecauseItMayHoldNames() {
        assertThatThrownBy(() -> write("full_name," + HEADER + "Kim,1,R-1,KR,CA,,2026-02-01\n"))
                .isInstanceOf(PseudonymException.class)
                .hasMessageStartingWith("f.csv:1: found the unknown column \"full_name\"")
                .hasMessageNotContaining("Kim");
    }

    @Test
    void rowWhoseCellsCannotBeToldApartIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> write(HEADER + "Kim, Min-jun,R-1,KR,CA,,2026-02-01\n"))
                .isInstanceOf(PseudonymException.class)
                .hasMessageStartingWith("f.csv:2: found a row that cannot be read")
                .hasMessageNotContaining("Kim");
    }

    private PseudonymReport write(String csv) throws Exception {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        RowSource source = (feed, notes) -> CsvRowReader.open(feed, new ByteArrayInputStream(bytes));
        return file.write(source, "f.csv", out);
    }
}
