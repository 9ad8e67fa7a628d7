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
    Reader open(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            in.skipNBytes(markLength);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            return new StrictUtf8Reader(in);
        }
        Reader text = new InputStreamReader(in, charset.newDecoder());
        return SingleByteText.isOne(charset) ? text : new NoControlsReader(text);
    }
}
