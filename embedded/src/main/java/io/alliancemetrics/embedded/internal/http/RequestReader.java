package io.alliancemetrics.embedded.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads the first line and the headers of requests. */
final class RequestReader {
    // ClickHouse takes addresses of up to 1 MiB, since a GET carries the statement.
    private static final int MAX_LINE_BYTES = 1 << 20;
    private static final int MAX_HEADERS = 200;

    private final SocketInput in;

    RequestReader(SocketInput in) {
        this.in = in;
    }

    /** What the first line and the headers say. */
    record Head(String method, String target, boolean http11, Map<String, String> headers) {
        boolean keepAlive() {
            String connection = headers.getOrDefault("Connection", "");
            return http11 ? !connection.equalsIgnoreCase("close") : connection.equalsIgnoreCase("keep-alive");
        }

        boolean expectsContinue() {
            return headers.getOrDefault("Expect", "").equalsIgnoreCase("100-continue");
        }

        long bodyLength() throws HttpException {
            if (headers.getOrDefault("Transfer-Encoding", "").equalsIgnoreCase("chunked")) {
                return BodyInput.CHUNKED;
            }
            String length = headers.getOrDefault("Content-Length", "0");
            try {
                long bytes = Long.parseLong(length.strip());
                if (bytes >= 0) {
                    return bytes;
                }
            } catch (NumberFormatException e) {
                throw new HttpException(400, "Content-Length is not a number: '" + length + "'");
            }
            throw new HttpException(400, "Content-Length is negative: '" + length + "'");
        }

        String path() {
            int question = target.indexOf('?');
            return question < 0 ? target : target.substring(0, question);
        }

        Map<String, String> parameters() throws HttpException {
            Map<String, String> parameters = new LinkedHashMap<>();
            int question = target.indexOf('?');
            if (question < 0) {
                return parameters;
            }
            for (String pair : target.substring(question + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (!pair.isEmpty()) {
                    parameters.put(
                            decode(equals < 0 ? pair : pair.substring(0, equals)),
                            equals < 0 ? "" : decode(pair.substring(equals + 1)));
                }
            }
            return parameters;
        }

        private static String decode(String text) throws HttpException {
            try {
                return URLDecoder.decode(text, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw new HttpException(400, "The query string is not URL-encoded: " + e.getMessage());
            }
        }
    }

    /** The head of the next request, or null if the client has closed the connection. */
    Head next() throws IOException {
        String line = in.readLine(MAX_LINE_BYTES);
        while (line != null && line.isEmpty()) {
            line = in.readLine(MAX_LINE_BYTES);
        }
        if (line == null) {
            return null;
        }
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new HttpException(400, "Not an HTTP/1.1 request");
        }
        return new Head(parts[0], parts[1], parts[2].equals("HTTP/1.1"), headers());
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String line = in.readLine(MAX_LINE_BYTES);
        while (line != null && !line.isEmpty()) {
            int colon = line.indexOf(':');
            if (colon <= 0 || headers.size() >= MAX_HEADERS) {
                throw new HttpException(400, "Malformed or too many headers");
            }
            headers.putIfAbsent(
                    line.substring(0, colon), line.substring(colon + 1).strip());
            line = in.readLine(MAX_LINE_BYTES);
        }
        if (line == null) {
            throw new EOFException("The client closed the connection in the middle of the headers");
        }
        return headers;
    }
}
