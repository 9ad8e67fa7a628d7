package io.alliancemetrics.embedded.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server's HTTP, byte by byte. */
class HttpServerTest {
    private final CompletableFuture<Boolean> clientWent = new CompletableFuture<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.start(0, this::answer);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void answer(HttpRequest request, HttpResponse response, HttpHandler.Client client) throws IOException {
        switch (request.path()) {
            case "/echo" -> response.send(request.body().readAllBytes());
            case "/chunks" -> {
                try (OutputStream out = response.body()) {
                    out.write("one".getBytes(StandardCharsets.UTF_8));
                    out.write(new byte[0]);
                    out.write("two".getBytes(StandardCharsets.UTF_8));
                }
            }
            case "/wait" -> {
                while (!client.gone()) {
                    Thread.onSpinWait();
                }
                clientWent.complete(true);
            }
            case "/broken" -> {
                response.body().write("half".getBytes(StandardCharsets.UTF_8));
                throw new IOException("on purpose");
            }
            default -> response.send(request.method() + " " + request.parameters());
        }
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void bodyInChunksIsOneBody() throws IOException {
        String head = "POST /echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
        String chunks = "3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nTrailer: t\r\n\r\n";
        String response = exchange(head + chunks);
        assertThat(response).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\nabc0123456789");
    }

    @Test
    void answerInChunksEndsWithTheLastChunk() throws IOException {
        assertThat(exchange("GET /chunks HTTP/1.1\r\n\r\n")).endsWith("3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n");
    }

    @Test
    void brokenAnswerLacksItsEnd() throws IOException {
        assertThat(exchange("GET /broken HTTP/1.1\r\n\r\n")).doesNotContain("0\r\n\r\n");
    }

    @Test
    void oneConnectionServesManyRequestsEvenIfBodiesAreLeftUnread() throws IOException {
        String unread = "POST /other?a=1 HTTP/1.1\r\nContent-Length: 5\r\n\r\nabcde";
        String last = "GET /other?b=%C3%A9+x&c HTTP/1.1\r\nConnection: close\r\n\r\n";
        assertThat(exchange(unread + unread + last))
                .containsSubsequence("POST {a=1}", "POST {a=1}", "Connection: close", "GET {b=é x, c=}");
    }

    @Test
    void clientThatWaitsForLeaveGetsIt() throws IOException {
        String response = exchange("POST /echo HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nok");
        assertThat(response)
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK")
                .endsWith("ok");
    }

    @ParameterizedTest
    @CsvSource({
        "'nonsense', 400",
        "'GET /other HTTP/1.1\r\nno colon', 400",
        "'GET /?%zz HTTP/1.1', 400",
        "'POST /echo HTTP/1.1\r\nContent-Length: many', 400",
        "'POST /echo HTTP/1.1\r\nContent-Length: -1', 400",
    })
    void malformedRequestIsRefused(String head, int status) throws IOException {
        assertThat(exchange(head + "\r\n\r\n")).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void handlerLearnsThatItsClientHasGone() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write("GET /wait HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(clientWent.get(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void headerValueCannotAddAHeader() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HttpResponse(out, true).header("X-Id", "a\r\nX-Evil: b").send("");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("X-Id: a X-Evil: b\r\n");
    }
}
