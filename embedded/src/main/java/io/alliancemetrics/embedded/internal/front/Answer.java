package io.alliancemetrics.embedded.internal.front;

import io.alliancemetrics.embedded.internal.codec.BodyCodec;
import io.alliancemetrics.embedded.internal.engine.Progress;
import io.alliancemetrics.embedded.internal.engine.QueryResult;
import io.alliancemetrics.embedded.internal.http.HttpResponse;
import java.io.IOException;
import java.io.OutputStream;

/** Sends a result. */
final class Answer {
    private static final int PART_BYTES = 1 << 16;

    private Answer() {}

    static void send(QueryResult result, String format, BodyCodec codec, HttpResponse response) throws IOException {
        response.header("Content-Type", OutputFormat.contentType(format))
                .header("X-ClickHouse-Format", format)
                .header("X-ClickHouse-Summary", summary(result.progress()));
        if (!codec.coding().isEmpty()) {
            response.header("Content-Encoding", codec.coding());
        }
        try (OutputStream out =
                codec == BodyCodec.IDENTITY ? response.body(result.length()) : codec.pack(response.body())) {
            copy(result, out);
        }
    }

    private static void copy(QueryResult result, OutputStream out) throws IOException {
        byte[] part = new byte[PART_BYTES];
        long length = result.length();
        for (long offset = 0; offset < length; offset += PART_BYTES) {
            int count = (int) Math.min(PART_BYTES, length - offset);
            result.bytes(offset, count).get(part, 0, count);
            out.write(part, 0, count);
        }
    }

    private static String summary(Progress progress) {
        return "{\"read_rows\":\"" + progress.readRows()
                + "\",\"read_bytes\":\"" + progress.readBytes()
                + "\",\"written_rows\":\"" + progress.writtenRows()
                + "\",\"written_bytes\":\"" + progress.writtenBytes()
                + "\",\"total_rows_to_read\":\"" + progress.readRows()
                + "\",\"result_rows\":\"" + progress.resultRows()
                + "\",\"result_bytes\":\"" + progress.resultBytes()
                + "\",\"elapsed_ns\":\"" + progress.elapsedNanos() + "\"}";
    }
}
