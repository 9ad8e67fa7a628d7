package io.alliancemetrics.benchmarks.submit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** A file as an office's accounting writes it: all columns, every row good. The same rows for the same seed. */
final class RdSpendFile {
    private static final long SEED = 20_261_122;
    private static final String HEADER =
            "record_id,revision,retracted,obs_status,ref_area,measure,purpose,programme,booked_on,amount,currency\n";
    private static final String[] PURPOSES = {
        "JOINT_RESEARCH", "NATIONAL_RESEARCH", "TALENT", "INFRASTRUCTURE", "GOVERNANCE", "CONTINGENCY"
    };
    private static final String[] PROGRAMMES = {"", "Bridge Compute", "Open Models", "Safety Institute", "Talent 2030"};
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 181;
    private static final int MOST_UNITS = 50_000_000;

    private RdSpendFile() {}

    static void write(Path file, long rows) throws IOException {
        Random random = new Random(SEED);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER);
            for (long row = 1; row <= rows; row++) {
                writer.write(row(row, random));
            }
        }
    }

    private static String row(long number, Random random) {
        return "KR-RD-2026-" + (10_000_000 + number) + ",1,false," + (random.nextInt(20) == 0 ? "P" : "A") + ",KR,"
                + (random.nextInt(4) == 0 ? "ALLOCATION" : "EXPENDITURE") + "," + one(PURPOSES, random) + ","
                + one(PROGRAMMES, random) + "," + FIRST_DAY.plusDays(random.nextInt(DAYS)) + ","
                + random.nextInt(MOST_UNITS) + "." + (10 + random.nextInt(90)) + ",KRW\n";
    }

    private static String one(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
