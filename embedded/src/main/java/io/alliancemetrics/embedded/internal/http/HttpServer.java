package io.alliancemetrics.embedded.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small HTTP/1.1 server on the loopback address, one thread per connection. The JDK's own would not do: it hides the
 * connection, so a query whose client has gone could not be noticed and stopped.
 */
public final class HttpServer implements AutoCloseable {
    private static final int BACKLOG = 256;
    // Handlers call native code that recurses deeply on the calling thread; only what is touched takes memory.
    private static final long STACK_BYTES = 16L << 20;
    private static final long ACCEPT_PAUSE_MILLIS = 50;

    private final ServerSocket listener;
    private final HttpHandler handler;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(null, task, "http", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    });

    private HttpServer(ServerSocket listener, HttpHandler handler) {
        this.listener = listener;
        this.handler = handler;
    }

    /**
     * Begins to listen.
     *
     * @param port port on the loopback address, or 0 for any free one
     * @throws java.net.BindException if the port is taken
     */
    public static HttpServer start(int port, HttpHandler handler) throws IOException {
        ServerSocket listener = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        HttpServer server = new HttpServer(listener, handler);
        server.threads.execute(server::acceptAll);
        return server;
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void acceptAll() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                pauseUnlessClosed();
            }
        }
    }

    // Out of file handles, for example: the next attempt would fail as fast and keep a processor busy.
    private void pauseUnlessClosed() {
        try {
            if (!listener.isClosed()) {
                Thread.sleep(ACCEPT_PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            stopListening();
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Socket socket) {
        try {
            new HttpConnection(socket, handler).run();
        } finally {
            connections.remove(socket);
        }
    }

    /** Takes no new connections; those that are open go on. */
    public void stopListening() {
        closeQuietly(listener);
    }

    @Override
    public void close() {
        stopListening();
        connections.forEach(HttpServer::closeQuietly);
        threads.shutdownNow();
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // Closing is all that was wanted of it.
            return;
        }
    }
}
