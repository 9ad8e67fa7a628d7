package io.alliancemetrics.embedded.internal.http;

import java.io.IOException;

/** Answers requests; called by many threads at once. */
public interface HttpHandler {
    /**
     * Answers one request.
     *
     * @param client tells whether the client is still there
     * @throws IOException if the client is gone or the answer cannot be completed; the connection is then closed
     */
    void handle(HttpRequest request, HttpResponse response, Client client) throws IOException;

    /** The other end of the connection. */
    interface Client {
        /** Whether the client has closed its side. To be asked only after the request's body has been read. */
        boolean gone();
    }
}
