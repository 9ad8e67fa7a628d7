package io.alliancemetrics.ingest.csv;

import io.alliancemetrics.ingest.CellText;
import io.alliancemetrics.ingest.text.StrictUtf8Reader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Optional;

/** The text of a CSV file: without byte order mark, and with a look ahead at its first line. */
final class CsvText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader text;

    CsvText(InputStream in) throws IOException {
        text = new BufferedReader(new StrictUtf8Reader(in), CsvLimits.LOOK_AHEAD);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    Reader reader() {
        return text;
    }

    /**
     * Which of {@code ;} and {@code ,} is more frequent in the first line that is not blank, outside of quotes; empty
     * if all is blank as far as one can look ahead.
     */
    Optional<Character> separator() throws IOException {
        text.mark(CsvLimits.LOOK_AHEAD);
        Optional<Character> separator = countSeparators();
        text.reset();
        return separator;
    }

    private Optional<Character> countSeparators() throws IOException {
        boolean quoted = false;
        boolean blank = true;
        int balance = 0;
        for (int i = 0; i < CsvLimits.LOOK_AHEAD; i++) {
            int c = text.read();
            if (c < 0 || (!quoted && !blank && (c == '\n' || c == '\r'))) {
                break;
            }
            blank &= CellText.isBlank((char) c);
            quoted ^= c == '"';
            if (!quoted) {
                balance += c == ';' ? 1 : c == ',' ? -1 : 0;
            }
        }
        return blank ? Optional.empty() : Optional.of(balance > 0 ? ';' : ',');
    }
}
