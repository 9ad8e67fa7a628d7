package io.alliancemetrics.embedded.internal.front;

import io.alliancemetrics.embedded.internal.engine.EngineException;
import io.alliancemetrics.embedded.internal.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body of {@code multipart/form-data}: drivers put parameters there that would make the URL too long. */
final class MultipartForm {
    private static final int MAX_BYTES = 16 << 20;
    private static final int NOT_IMPLEMENTED = 48;
    private static final int TOO_LARGE = 62;
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[;\\s]name=\"([^\"]*)\"");

    private MultipartForm() {}

    /** The same request with the form's fields as parameters; any other request as it is. */
    static HttpRequest unfold(HttpRequest request) throws IOException, EngineException {
        String type = request.header("Content-Type").orElse("");
        Matcher boundary = BOUNDARY.matcher(type);
        if (!type.startsWith("multipart/form-data") || !boundary.find()) {
            return request;
        }
        byte[] body = request.body().readNBytes(MAX_BYTES);
        if (body.length == MAX_BYTES) {
            throw error(TOO_LARGE, "The form is longer than " + MAX_BYTES + " bytes");
        }
        Map<String, String> parameters = new LinkedHashMap<>(request.parameters());
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        for (String part : text.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
            addField(part, parameters);
        }
        return new HttpRequest(
                request.method(), request.path(), parameters, request.headers(), InputStream.nullInputStream());
    }

    private static void addField(String part, Map<String, String> parameters) throws EngineException {
        int headEnd = part.indexOf("\r\n\r\n");
        Matcher name = NAME.matcher(headEnd < 0 ? "" : part.substring(0, headEnd));
        if (!name.find()) {
            return;
        }
        if (part.substring(0, headEnd).contains("filename=")) {
            throw error(NOT_IMPLEMENTED, "External tables are not supported. (NOT_IMPLEMENTED)");
        }
        byte[] value = part.substring(headEnd + 4).getBytes(StandardCharsets.ISO_8859_1);
        parameters.put(name.group(1), new String(value, StandardCharsets.UTF_8));
    }

    private static EngineException error(int code, String message) {
        return new EngineException(code, "Code: " + code + ". DB::Exception: " + message);
    }
}
