package io.alliancemetrics.cli.stack;

import io.alliancemetrics.embedded.ClickHouseOptions;
import io.alliancemetrics.embedded.ClickHouseServer;
import io.alliancemetrics.embedded.Credentials;
import java.net.URI;
import java.util.Optional;

/**
 * The ClickHouse of a stack: the embedded engine, or a server.
 *
 * @param embedded null if it is a server
 * @param writer the user that the job writes with
 * @param reader the user that reads; on a server the same
 */
record EnginePart(ClickHouseServer embedded, ClickHouseLogin writer, ClickHouseLogin reader) implements AutoCloseable {
    private static final String WRITER = "writer";
    private static final String WRITER_USER = "alliance_writer";

    static EnginePart start(StackOptions options, DataFolder folder, Passwords passwords) {
        if (options.external().clickHouse().isPresent()) {
            ClickHouseLogin login = ClickHouseLogin.fromEnvironment(
                    options.external().clickHouse().get().toString());
            requireAnswer(login);
            return new EnginePart(null, login, login);
        }
        Credentials writer = passwords.of(WRITER, WRITER_USER);
        Credentials reader = passwords.of("reader", "alliance_reader");
        ClickHouseServer server = ClickHouseServer.start(ClickHouseOptions.of(folder.clickHouse())
                .withPort(options.clickHousePort())
                .withWriter(writer)
                .withReader(reader));
        String url = server.httpUri().toString();
        return new EnginePart(
                server,
                new ClickHouseLogin(url, writer.user(), writer.password()),
                new ClickHouseLogin(url, reader.user(), reader.password()));
    }

    /**
     * The user who may change everything, where a reader is known.
     *
     * @return the reader, if the server is not ours: there is no other user then
     */
    static ClickHouseLogin writer(ClickHouseLogin reader, Passwords passwords) {
        return passwords
                .find(WRITER, WRITER_USER)
                .map(writer -> new ClickHouseLogin(reader.url(), writer.user(), writer.password()))
                .orElse(reader);
    }

    /** Why it does not work any more; empty while it does, and for a server: the job notices then. */
    Optional<String> failure() {
        return embedded == null || embedded.isAlive()
                ? Optional.empty()
                : Optional.of("the process of the ClickHouse engine has ended");
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    /** Asks something, so that a wrong password shows too. */
    private static void requireAnswer(ClickHouseLogin login) {
        new HttpProbe("The ClickHouse server at " + login.url(), URI.create(login.url() + "/?query=SELECT%201"))
                .header("X-ClickHouse-User", login.user())
                .header("X-ClickHouse-Key", login.password())
                .requireAnswer();
    }
}
