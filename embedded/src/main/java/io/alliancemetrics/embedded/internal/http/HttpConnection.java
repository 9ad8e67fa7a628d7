package io.alliancemetrics.embedded.internal.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** Serves the requests of one connection, one after the other, until either side closes it. */
final class HttpConnection implements Runnable {
    private static final int OUTPUT_BUFFER_BYTES = 1 << 16;
    private static final int IDLE_MILLIS = 600_000;
    private static final long MAX_DRAINED_BYTES = 256L << 20;
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final HttpHandler handler;

    HttpConnection(Socket socket, HttpHandler handler) {
        this.socket = socket;
        this.handler = handler;
    }

    @Override
    public void run() {
        try (socket) {
            // Answers are small and come one by one: waiting to fill a packet would cost 40 ms each.
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(IDLE_MILLIS);
            SocketInput in = new SocketInput(socket);
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), OUTPUT_BUFFER_BYTES);
            serve(in, out);
        } catch (IOException e) {
            // The client went away; there is nobody to tell.
            return;
        }
    }

    private void serve(SocketInput in, OutputStream out) throws IOException {
        RequestReader reader = new RequestReader(in);
        try {
            boolean open = true;
            while (open) {
                RequestReader.Head head = reader.next();
                open = head != null && serveOne(head, in, out);
            }
        } catch (HttpException e) {
            new HttpResponse(out, false).status(e.status()).send(e.getMessage() + "\n");
        }
    }

    private boolean serveOne(RequestReader.Head head, SocketInput in, OutputStream out) throws IOException {
        boolean[] leaveGiven = {!head.expectsContinue()};
        BodyInput body = new BodyInput(in, head.bodyLength(), () -> {
            if (!leaveGiven[0]) {
                leaveGiven[0] = true;
                out.write(CONTINUE);
                out.flush();
            }
        });
        HttpRequest request = new HttpRequest(
                head.method(), head.path(), head.parameters(), Collections.unmodifiableMap(head.headers()), body);
        handler.handle(request, new HttpResponse(out, head.keepAlive()), in::peerGone);
        out.flush();
        // A client that never got leave to send its body may send it or not: the next bytes would be ambiguous.
        return head.keepAlive() && leaveGiven[0] && body.drain(MAX_DRAINED_BYTES);
    }
}
