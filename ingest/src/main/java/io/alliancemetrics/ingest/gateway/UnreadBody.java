package io.alliancemetrics.ingest.gateway;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;

/**
 * The rest of a body that is not wanted. Most clients only listen once they have sent everything, and one that sends its
 * next request on the same connection would find it closed: so a bounded rest is read and thrown away.
 */
final class UnreadBody {
    private static final long OF_CALLERS = 64L << 20;
    private static final long OF_OTHERS = 1L << 20;
    private static final int BUFFER = 1 << 16;

    private UnreadBody() {}

    /** Before the answer is sent. */
    static void discard(Context context) {
        long most = Callers.isKnown(context) ? OF_CALLERS : OF_OTHERS;
        if (context.req().getContentLengthLong() > most || !isReadToItsEnd(context, most)) {
            context.header(Header.CONNECTION, "close");
        }
    }

    private static boolean isReadToItsEnd(Context context, long most) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = context.req().getInputStream();
            long left = most;
            int count = 0;
            while (left > 0 && count >= 0) {
                count = in.read(buffer);
                left -= Math.max(count, 0);
            }
            return count < 0;
        } catch (IOException | IllegalStateException e) {
            // what cannot be read need not be thrown away
            return false;
        }
    }
}
