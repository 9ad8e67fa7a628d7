package io.alliancemetrics.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a file is encoded.
 *
 * @param charset its encoding
 * @param markLength bytes of its byte order mark
 */
record TextEncoding(Charset charset, int markLength) {
    /** The text; what the scan of the bytes has not ruled out is looked for while it is read. */
    Reader open(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            in.skipNBytes(markLength);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        Reader text = new InputStreamReader(in, charset.newDecoder());
        return isScanned() ? text : new NoControlsReader(text);
    }

    /** Whether the bytes themselves have shown that it is valid and without control characters. */
    private boolean isScanned() {
        return charset.equals(StandardCharsets.UTF_8) || SingleByteText.isOne(charset);
    }
}
