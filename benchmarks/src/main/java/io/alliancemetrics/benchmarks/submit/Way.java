package io.alliancemetrics.benchmarks.submit;

import io.alliancemetrics.benchmarks.process.Part;
import java.io.IOException;
import java.nio.file.Path;

/** One of the two ways to get a file's rows into the log. */
interface Way {
    String title();

    /** The process that does the work. */
    Part part();

    /**
     * Does it once.
     *
     * @return how many rows are in the log
     */
    long send(Path file) throws IOException, InterruptedException;
}
