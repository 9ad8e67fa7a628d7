package io.alliancemetrics.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.alliancemetrics.ingest.account.TokenInfo;
import io.alliancemetrics.ingest.account.Tokens;
import io.alliancemetrics.schemas.feed.Feed;
import io.alliancemetrics.schemas.feed.Office;
import java.io.PrintStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code alliance office list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the tokens that were made, those that are revoked or expired included.")
final class OfficeListCommand implements Callable<Integer> {
    private static final String ROW = "%-16s  %-11s  %-7s  %-20s  %-20s  %-20s  %s%n";

    @ParentCommand
    private OfficeCommand parent;

    @Mixin
    private OfficeDataMixin data;

    @Parameters(
            arity = "0..1",
            paramLabel = "OFFICE",
            converter = OfficeConverter.class,
            description = "Only those of this office.")
    private Office office;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        List<TokenInfo> tokens = read();
        PrintStream results = parent.alliance().results();
        if (json) {
            ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            results.println(mapper.writeValueAsString(
                    tokens.stream().map(OfficeListCommand::fields).toList()));
        } else {
            print(tokens, results);
        }
        return 0;
    }

    private List<TokenInfo> read() {
        Optional<Tokens> existing = data.existingTokens();
        if (existing.isEmpty()) {
            return List.of();
        }
        try (Tokens tokens = existing.get()) {
            return tokens.list(Optional.ofNullable(office));
        }
    }

    private static void print(List<TokenInfo> tokens, PrintStream results) {
        results.printf(ROW, "TOKEN", "OFFICE", "STATE", "CREATED", "EXPIRES", "LAST USED", "FOR");
        for (TokenInfo token : tokens) {
            String label = token.label().isEmpty() ? "" : " (" + token.label() + ")";
            results.printf(
                    ROW,
                    token.id(),
                    token.office(),
                    OfficeTokenTexts.state(token, Instant.now()),
                    OfficeTokenTexts.time(token.createdAt()),
                    OfficeTokenTexts.orNever(token.expiresAt()),
                    OfficeTokenTexts.orNever(token.lastUsedAt()),
                    OfficeTokenTexts.feeds(token) + label);
        }
    }

    private static Map<String, Object> fields(TokenInfo token) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", token.id());
        fields.put("office", token.office().code());
        fields.put("state", OfficeTokenTexts.state(token, Instant.now()));
        fields.put("feeds", token.feeds().stream().sorted().map(Feed::id).toList());
        fields.put("label", token.label());
        fields.put("created_at", token.createdAt().toString());
        fields.put("expires_at", token.expiresAt().map(Instant::toString).orElse(null));
        fields.put("revoked_at", token.revokedAt().map(Instant::toString).orElse(null));
        fields.put("last_used_at", token.lastUsedAt().map(Instant::toString).orElse(null));
        return fields;
    }
}
