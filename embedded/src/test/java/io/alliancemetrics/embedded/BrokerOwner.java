package io.alliancemetrics.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;

/** A program that starts a broker, tells its address, and never ends by itself. */
final class BrokerOwner {
    private BrokerOwner() {}

    public static void main(String[] arguments) throws Exception {
        KafkaBroker broker = KafkaBroker.start(Path.of(arguments[0]));
        Path addressFile = Path.of(arguments[1]);
        Path written = Files.writeString(addressFile.resolveSibling("address.new"), broker.bootstrapServers());
        Files.move(written, addressFile, StandardCopyOption.ATOMIC_MOVE);
        new CountDownLatch(1).await();
    }
}
