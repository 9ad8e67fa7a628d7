package io.alliancemetrics.ingest.gateway;

import io.alliancemetrics.schemas.feed.Office;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** How many files of an office are processed at the same time. Thread-safe. */
final class Slots {
    private final Map<Office, Semaphore> free = new ConcurrentHashMap<>();
    private final int perOffice;

    Slots(int perOffice) {
        this.perOffice = perOffice;
    }

    /** Refuses the request if none is free. */
    void take(Office office) {
        if (!slots(office).tryAcquire()) {
            throw Problem.tooMany("Your office has " + perOffice
                    + " files in work. Wait until one of them is done, then send this one again.");
        }
    }

    void giveBack(Office office) {
        slots(office).release();
    }

    private Semaphore slots(Office office) {
        return free.computeIfAbsent(office, key -> new Semaphore(perOffice));
    }
}
