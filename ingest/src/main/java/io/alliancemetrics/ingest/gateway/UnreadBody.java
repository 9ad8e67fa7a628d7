package io.alliancemetrics.ingest.gateway;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;

/**
 * The rest of a body that is not wanted. Most clients only listen once they have sent everything, and one that sends its
 * next request on the same connection would find it closed: so a bounded rest is read and thrown away. Not that of
 * strangers: reading waits for the sender, and a few who send nothing would hold every thread.
 */
final class UnreadBody {
    private static final long MOST = 64L << 20;
    private static final int BUFFER = 1 << 16;

    private UnreadBody() {}

    /** Before the answer is sent. */
    static void discard(Context context) {
        boolean isClosed = "close".equals(context.res().getHeader(Header.CONNECTION));
        boolean hasBody =
                context.req().getContentLengthLong() != 0 && !context.method().equals(HandlerType.GET);
        if (isClosed || !hasBody) {
            return;
        }
        boolean isTooLong = context.req().getContentLengthLong() > MOST;
        if (isTooLong || !Callers.isKnown(context) || !isReadToItsEnd(context)) {
            context.header(Header.CONNECTION, "close");
        }
    }

    private static boolean isReadToItsEnd(Context context) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = context.req().getInputStream();
            long left = MOST;
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
