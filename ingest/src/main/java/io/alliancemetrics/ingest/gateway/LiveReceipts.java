package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.ingest.account.Account;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners of a receipt whenever it changes, as server-sent events: {@code receipt} with the receipt as JSON; after
 * the last one the stream ends. Thread-safe.
 */
final class LiveReceipts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveReceipts.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int PAUSES_PER_HEARTBEAT = 20;
    private static final int MOST_LISTENERS = 1_000;

    private static final int PAUSES_PER_PROOF = 4;

    private final Callers callers;
    private final Receipts receipts;
    private final Map<SseClient, Listener> listeners = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread teller = new Thread(work, "live-receipts");
        teller.setDaemon(true);
        return teller;
    });

    LiveReceipts(Callers callers, Receipts receipts) {
        this.callers = callers;
        this.receipts = receipts;
        Object unused =
                thread.scheduleWithFixedDelay(this::tellAll, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Before a listener is let in. */
    void requireRoom(Context context) {
        if (listeners.size() >= MOST_LISTENERS) {
            throw Problem.tooMany("Too many receipts are being listened to; ask for the receipt itself instead.");
        }
    }

    void listen(SseClient client) {
        Account account = Callers.of(client.ctx());
        String id = client.ctx().pathParam("id");
        SubmissionJson now = receipts.require(account, id);
        Listener listener = new Listener(account, Callers.presented(client.ctx()), id);
        client.keepAlive();
        client.onClose(() -> listeners.remove(client));
        listener.tell(client, now);
        if (!client.terminated()) {
            listeners.put(client, listener);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        listeners.keySet().forEach(SseClient::close);
    }

    private void tellAll() {
        listeners.forEach((client, listener) -> {
            try {
                if (listener.mustProve() && !callers.isStillValid(listener.presented)) {
                    client.close();
                } else {
                    listener.tell(client, receipts.require(listener.account, listener.id));
                }
            } catch (RuntimeException e) {
                LOG.debug("A listener of {} is not told", listener.id, e);
            }
        });
    }

    /** What one listener has heard. */
    private static final class Listener {
        private final Account account;
        private final String presented;
        private final String id;
        private String last = "";
        private int silence;
        private int pauses;

        Listener(Account account, String presented, String id) {
            this.account = account;
            this.presented = presented;
            this.id = id;
        }

        /** Now and then: a token may have been revoked meanwhile. */
        boolean mustProve() {
            return ++pauses % PAUSES_PER_PROOF == 0;
        }

        synchronized void tell(SseClient client, SubmissionJson receipt) {
            String text = Json.text(receipt);
            if (!text.equals(last)) {
                client.sendEvent("receipt", text);
                last = text;
                silence = 0;
            } else if (++silence % PAUSES_PER_HEARTBEAT == 0) {
                client.sendComment("still here");
            }
            if (receipt.isFinal()) {
                client.close();
            }
        }
    }
}
