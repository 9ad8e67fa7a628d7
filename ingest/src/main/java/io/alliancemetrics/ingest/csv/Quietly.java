package io.alliancemetrics.ingest.csv;

import java.io.Closeable;
import java.io.IOException;

/** For a file that is refused already: that it cannot be closed either would only hide the reason. */
final class Quietly {
    private Quietly() {}

    static void close(Closeable file) {
        try {
            file.close();
        } catch (IOException e) {
            return;
        }
    }
}
