package io.alliancemetrics.ingest.handout;

import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/** Begins workbooks. */
final class Workbooks {
    private static final String PROGRAM = "alliance-metrics";
    /** Of the layout of our workbooks, in the form that the format asks for. */
    private static final String VERSION = "1.0";

    private Workbooks() {}

    static Workbook writeTo(OutputStream out) {
        return new Workbook(out, PROGRAM, VERSION);
    }
}
