package io.alliancemetrics.embedded.internal.front;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A statement as it came: bytes, since the data behind an insert need not be text. */
final class SqlText {
    private final byte[] bytes;

    SqlText(byte[] bytes) {
        this.bytes = bytes;
    }

    static SqlText of(String sql) {
        return new SqlText(sql.getBytes(StandardCharsets.UTF_8));
    }

    int length() {
        return bytes.length;
    }

    /** The byte at an offset, 0 to 255. */
    int at(int offset) {
        return bytes[offset] & 0xff;
    }

    String slice(int start, int end, Charset charset) {
        return new String(bytes, start, end - start, charset);
    }

    SqlText upTo(int end) {
        return new SqlText(Arrays.copyOf(bytes, end));
    }

    /** The bytes themselves; not to be changed. */
    byte[] bytes() {
        return bytes;
    }
}
