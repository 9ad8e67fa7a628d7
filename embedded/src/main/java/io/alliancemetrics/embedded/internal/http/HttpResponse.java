package io.alliancemetrics.embedded.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The answer to one request: status and headers first, then a body of known length or in chunks. */
public final class HttpResponse {
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(408, "Request Timeout"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(503, "Service Unavailable"));

    private final OutputStream out;
    private final boolean keepAlive;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private int status = 200;
    private boolean committed;

    HttpResponse(OutputStream out, boolean keepAlive) {
        this.out = out;
        this.keepAlive = keepAlive;
    }

    public HttpResponse status(int newStatus) {
        status = newStatus;
        return this;
    }

    /** Sets a header; line ends in the value become spaces, so that no value can add a header. */
    public HttpResponse header(String name, String value) {
        headers.put(name, value.replaceAll("[\\r\\n]+", " "));
        return this;
    }

    /** Whether status and headers are on their way and cannot be changed any more. */
    public boolean committed() {
        return committed;
    }

    /** Sends the whole answer. */
    public void send(byte[] body) throws IOException {
        try (OutputStream stream = body(body.length)) {
            stream.write(body);
        }
    }

    /** Sends the whole answer. */
    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends status and headers; exactly {@code length} bytes must follow. */
    public OutputStream body(long length) throws IOException {
        header("Content-Length", String.valueOf(length));
        sendHead();
        return new KnownLengthOutput(out);
    }

    /** Sends status and headers; a body of any length may follow, and closing the stream ends it. */
    public OutputStream body() throws IOException {
        header("Transfer-Encoding", "chunked");
        sendHead();
        return new ChunkedOutput(out);
    }

    private void sendHead() throws IOException {
        committed = true;
        header("Connection", keepAlive ? "keep-alive" : "close");
        StringBuilder head = new StringBuilder();
        head.append(String.format(Locale.ROOT, "HTTP/1.1 %d %s\r\n", status, REASONS.getOrDefault(status, "Other")));
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Closing it ends the answer, not the connection. */
    private static final class KnownLengthOutput extends OutputStream {
        private final OutputStream out;

        KnownLengthOutput(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
