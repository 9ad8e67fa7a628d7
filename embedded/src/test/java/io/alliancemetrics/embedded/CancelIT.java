package io.alliancemetrics.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Statements that are stopped half-way free the engine. */
@ExtendWith(SharedEngine.class)
class CancelIT {
    /** Runs for hours. */
    private static final String ENDLESS = "SELECT count() FROM numbers(1000000000000000) WHERE sipHash64(number) = ";

    private final ClickHouseServer server;
    private final Http writer;

    CancelIT(ClickHouseServer server) {
        this.server = server;
        this.writer = new Http(server, server.writer());
    }

    private boolean runs(String sql) {
        return !writer.query("SELECT count() FROM system.processes WHERE query = {q:String}", Map.of("param_q", sql))
                .equals("0\n");
    }

    @Test
    void queryEndsWhenItsClientGoes() {
        String sql = ENDLESS + 1;
        HttpClient client = HttpClient.newHttpClient();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                writer.request(Map.of()).POST(BodyPublishers.ofString(sql)).build(), BodyHandlers.ofString());
        Eventually.await("the query runs", () -> runs(sql));
        answer.cancel(true);
        Eventually.await("the query has ended", () -> !runs(sql));
    }

    @Test
    void killQueryEndsItWithClickHousesCode() throws Exception {
        String sql = ENDLESS + 2;
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> writer.post(sql, Map.of("query_id", "to kill")));
        Eventually.await("the query runs", () -> runs(sql));
        writer.query("KILL QUERY WHERE query_id = 'to kill' SYNC");
        assertThat(answer.get().headers().firstValue("X-ClickHouse-Exception-Code"))
                .contains("394");
    }

    @Test
    void readerKillsOnlyItsOwnQueries() throws Exception {
        Http reader = new Http(server, server.reader());
        String sql = ENDLESS + 3;
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> writer.post(sql, Map.of("query_id", "the writer's")));
        Eventually.await("the query runs", () -> runs(sql));
        String kill = "KILL QUERY WHERE query_id = 'the writer\\'s'";
        assertThat(reader.post(kill).headers().firstValue("X-ClickHouse-Exception-Code"))
                .contains("497");
        assertThat(reader.post("KILL QUERY WHERE 1").headers().firstValue("X-ClickHouse-Exception-Code"))
                .contains("497");
        assertThat(runs(sql)).isTrue();
        writer.query(kill);
        assertThat(answer.get().statusCode()).isEqualTo(500);
    }

    @Test
    void sameQueryIdTwiceAtOnceIsRefused() throws Exception {
        String sql = ENDLESS + 4;
        Map<String, String> sameId = Map.of("query_id", "twice");
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() -> writer.post(sql, sameId));
        Eventually.await("the query runs", () -> runs(sql));
        assertThat(writer.post("SELECT 1", sameId).headers().firstValue("X-ClickHouse-Exception-Code"))
                .contains("216");
        writer.query("KILL QUERY WHERE query_id = 'twice'");
        first.get();
        assertThat(writer.query("SELECT 1", sameId)).isEqualTo("1\n");
    }

    @Test
    void jdbcStatementCanBeCancelled() throws SQLException {
        String sql = ENDLESS + 5;
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl(),
                        server.reader().user(),
                        server.reader().password());
                Statement statement = connection.createStatement()) {
            CompletableFuture<Void> execution = CompletableFuture.runAsync(() -> execute(statement, sql));
            Eventually.await("the query runs", () -> runs(sql));
            statement.cancel();
            assertThatExceptionOfType(ExecutionException.class).isThrownBy(execution::get);
            Eventually.await("the query has ended", () -> !runs(sql));
        }
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
