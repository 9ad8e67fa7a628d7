package io.alliancemetrics.embedded.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The body of one request: ends where the request says, not where the connection ends. */
final class BodyInput extends InputStream {
    /** Stands for a body in chunks, each with its own length. */
    static final long CHUNKED = -1;

    private static final int MAX_CHUNK_LINE_BYTES = 1024;
    private static final int HEX = 16;

    private final SocketInput in;
    private final boolean chunked;
    private final ContinueSignal signal;
    private long remaining;
    private boolean firstChunk = true;
    private boolean ended;

    /** Tells a client that waits for leave ({@code Expect: 100-continue}) to send the body. */
    interface ContinueSignal {
        void send() throws IOException;
    }

    BodyInput(SocketInput in, long length, ContinueSignal signal) {
        this.in = in;
        this.chunked = length == CHUNKED;
        this.remaining = chunked ? 0 : length;
        this.signal = signal;
        this.ended = length == 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        signal.send();
        if (remaining == 0) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int count = in.read(target, offset, (int) Math.min(length, remaining));
        if (count < 0) {
            throw new EOFException("The client closed the connection in the middle of the body");
        }
        remaining -= count;
        return count;
    }

    private void nextChunk() throws IOException {
        if (!chunked || ended) {
            ended = true;
            return;
        }
        if (!firstChunk) {
            requireLine();
        }
        firstChunk = false;
        String line = requireLine();
        int extension = line.indexOf(';');
        try {
            remaining = Long.parseLong((extension < 0 ? line : line.substring(0, extension)).strip(), HEX);
        } catch (NumberFormatException e) {
            throw new HttpException(400, "A chunk's length is not a hexadecimal number: '" + line + "'");
        }
        if (remaining == 0) {
            ended = true;
            String trailer = requireLine();
            while (!trailer.isEmpty()) {
                trailer = requireLine();
            }
        }
    }

    private String requireLine() throws IOException {
        String line = in.readLine(MAX_CHUNK_LINE_BYTES);
        if (line == null) {
            throw new EOFException("The client closed the connection in the middle of the body");
        }
        return line;
    }

    /**
     * Reads and forgets what the handler left, so that the connection can be used again.
     *
     * @return false if more than {@code maxBytes} are left
     */
    boolean drain(long maxBytes) throws IOException {
        byte[] scrap = new byte[1 << 16];
        long drained = 0;
        int count = ended ? -1 : read(scrap, 0, scrap.length);
        while (count >= 0) {
            drained += count;
            if (drained > maxBytes) {
                return false;
            }
            count = read(scrap, 0, scrap.length);
        }
        return true;
    }
}
