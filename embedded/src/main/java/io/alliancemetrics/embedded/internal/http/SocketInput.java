package io.alliancemetrics.embedded.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/**
 * Buffered bytes from a client, with line reading and a look whether the client is still there. Reading and looking may
 * happen in different threads, one at a time.
 */
final class SocketInput extends InputStream {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LOOK_MILLIS = 1;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;

    SocketInput(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    @Override
    public synchronized int read() throws IOException {
        if (position == limit && !fill()) {
            return -1;
        }
        return buffer[position++] & 0xff;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == limit && !fill()) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        return count;
    }

    /**
     * A line without its end, or null at the end of the stream.
     *
     * @throws HttpException if the line is longer than {@code maxBytes}
     */
    synchronized String readLine(int maxBytes) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = read();
        if (next < 0) {
            return null;
        }
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("The client closed the connection in the middle of a line");
            }
            if (line.length() >= maxBytes) {
                throw new HttpException(431, "A header line is longer than " + maxBytes + " bytes");
            }
            line.append((char) next);
            next = read();
        }
        int end = line.length();
        if (end > 0 && line.charAt(end - 1) == '\r') {
            line.setLength(end - 1);
        }
        byte[] raw = line.toString().getBytes(StandardCharsets.ISO_8859_1);
        return new String(raw, StandardCharsets.UTF_8);
    }

    /** Whether the client has closed its side. To be asked only while nobody waits for bytes of it. */
    synchronized boolean peerGone() {
        if (position < limit) {
            return false;
        }
        try {
            int before = socket.getSoTimeout();
            socket.setSoTimeout(LOOK_MILLIS);
            try {
                return !fill();
            } catch (SocketTimeoutException e) {
                return false;
            } finally {
                socket.setSoTimeout(before);
            }
        } catch (IOException e) {
            return true;
        }
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer, 0, buffer.length);
        position = 0;
        limit = Math.max(count, 0);
        return count > 0;
    }
}
