package io.alliancemetrics.embedded.internal.front;

import io.alliancemetrics.embedded.internal.engine.EngineException;
import io.alliancemetrics.embedded.internal.engine.QueryResult;
import io.alliancemetrics.embedded.internal.http.HttpHandler;
import io.alliancemetrics.embedded.internal.http.HttpRequest;
import io.alliancemetrics.embedded.internal.http.HttpResponse;
import java.io.IOException;

/** ClickHouse's HTTP interface: {@code /ping}, and statements at {@code /}. */
final class ClickHouseHandler implements HttpHandler {
    private static final int REQUIRED_PASSWORD = 194;
    private static final int STD_EXCEPTION = 1001;

    private final Users users;
    private final StatementRunner runner;
    private final String version;

    ClickHouseHandler(Users users, StatementRunner runner, String version) {
        this.users = users;
        this.runner = runner;
        this.version = version;
    }

    @Override
    public void handle(HttpRequest request, HttpResponse response, Client client) throws IOException {
        response.header("X-ClickHouse-Server-Display-Name", "embedded").header("X-ClickHouse-Timezone", "UTC");
        boolean asksNothing =
                request.method().equals("GET") && request.parameter("query").isEmpty();
        switch (request.path()) {
            case "/ping", "/replicas_status" ->
                response.header("Content-Type", "text/plain; charset=UTF-8").send("Ok.\n");
            case "/", "/query" -> {
                if (asksNothing) {
                    response.header("Content-Type", "text/plain; charset=UTF-8").send("Ok.\n");
                } else {
                    statement(request, response, client);
                }
            }
            default ->
                response.status(404)
                        .header("Content-Type", "text/plain; charset=UTF-8")
                        .send("There is no handle " + request.path() + "\n\nUse / or /ping to check that it works.\n"
                                + "Send statements to / with POST, or in the parameter query.\n");
        }
    }

    private void statement(HttpRequest request, HttpResponse response, Client client) throws IOException {
        try {
            Users.User user = users.authenticate(request);
            HttpRequest unfolded = MultipartForm.unfold(request);
            QueryRequest query = QueryRequest.of(unfolded);
            response.header("X-ClickHouse-Query-Id", query.queryId());
            StatementRunner.Outcome outcome = runner.run(query, user, unfolded.body(), client);
            try (QueryResult result = outcome.result()) {
                Answer.send(result, outcome.format(), query.answerCodec(), response);
            }
        } catch (EngineException e) {
            refuse(response, e);
        } catch (RuntimeException e) {
            System.err.println("A request failed unexpectedly: " + e);
            refuse(
                    response,
                    new EngineException(
                            STD_EXCEPTION, "Code: " + STD_EXCEPTION + ". DB::Exception: " + e + " (STD_EXCEPTION)"));
        }
    }

    private void refuse(HttpResponse response, EngineException e) throws IOException {
        if (response.committed()) {
            // The status is on its way already; an answer without its end is all that is left to say.
            throw new IOException("Failed in the middle of an answer: " + e.getMessage());
        }
        if (e.code() == REQUIRED_PASSWORD) {
            response.header("WWW-Authenticate", "Basic realm=\"ClickHouse server HTTP API\"");
        }
        String message = e.getMessage();
        response.status(HttpStatus.of(e.code()))
                .header("X-ClickHouse-Exception-Code", String.valueOf(e.code()))
                .header("Content-Type", "text/plain; charset=UTF-8")
                .send(message.contains("(version ") ? message + "\n" : message + " (version " + version + ")\n");
    }
}
