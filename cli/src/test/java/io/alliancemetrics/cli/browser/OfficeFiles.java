package io.alliancemetrics.cli.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Files of an office, as its statisticians would save them. */
record OfficeFiles(Path folder, String office) {
    /** Three good rows and one with a day that does not exist. */
    Path withMistake() throws IOException {
        return write(office + "-rd-spend.csv", header() + good() + row(4, "EXPENDITURE", "2026-02-30", "600.00"));
    }

    /** The same, corrected. The share of its expenditure on joint research is 16 %. */
    Path corrected() throws IOException {
        return write(
                office + "-rd-spend-corrected.csv", header() + good() + row(4, "EXPENDITURE", "2026-02-28", "600.00"));
    }

    /** Whose content would be markup, if anybody took it as that. */
    Path hostile() throws IOException {
        return write(
                office + "-rd-spend <img src=x onerror=alert(1)>.csv",
                header()
                        + "<img src=x onerror=alert(2)>," + area() + ",<script>alert(3)</script>,"
                        + "JOINT_RESEARCH,2026-01-15," + "9".repeat(1_000) + ",EUR\n");
    }

    /** Enough bytes for somebody to see how far they are. */
    Path large() throws IOException {
        StringBuilder csv = new StringBuilder(header());
        for (int number = 0; number < 40_000; number++) {
            csv.append(row(number, "ALLOCATION", "2026-01-15", "1.00"));
        }
        return write(office + "-rd-spend-large.csv", csv.toString());
    }

    private String good() {
        return row(1, "ALLOCATION", "2026-01-15", "10000.00")
                + row(2, "EXPENDITURE", "2026-01-31", "900.00")
                + row(3, "EXPENDITURE", "2026-02-15", "100.00");
    }

    private String row(int number, String measure, String day, String amount) {
        return office + "-" + number + "," + area() + "," + measure + ",JOINT_RESEARCH," + day + "," + amount
                + ",EUR\n";
    }

    private String area() {
        return office.toUpperCase(Locale.ROOT);
    }

    private static String header() {
        return "record_id,ref_area,measure,purpose,booked_on,amount,currency\n";
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(Files.createDirectories(folder.resolve(office)).resolve(name), content);
    }
}
