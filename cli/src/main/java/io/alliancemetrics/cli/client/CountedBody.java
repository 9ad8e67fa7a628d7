package io.alliancemetrics.cli.client;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.LongConsumer;

/** A file as the body of a request, read while it is sent; tells how many bytes are on their way. */
final class CountedBody implements BodyPublisher {
    private final BodyPublisher file;
    private final LongConsumer sent;

    private CountedBody(BodyPublisher file, LongConsumer sent) {
        this.file = file;
        this.sent = sent;
    }

    /** @throws FileNotFoundException if it cannot be read */
    static CountedBody of(Path file, LongConsumer sent) throws FileNotFoundException {
        return new CountedBody(BodyPublishers.ofFile(file), sent);
    }

    @Override
    public long contentLength() {
        return file.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        file.subscribe(new Counter(subscriber));
    }

    /** Passes everything on. */
    private final class Counter implements Subscriber<ByteBuffer> {
        private final Subscriber<? super ByteBuffer> next;
        private long count;

        Counter(Subscriber<? super ByteBuffer> next) {
            this.next = next;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            next.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            count += bytes.remaining();
            next.onNext(bytes);
            sent.accept(count);
        }

        @Override
        public void onError(Throwable failure) {
            next.onError(failure);
        }

        @Override
        public void onComplete() {
            next.onComplete();
        }
    }
}
