package io.alliancemetrics.cli.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a reconciliation found, for programs: everything. */
public final class ReconciledJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReconciledJson() {}

    public static String of(Reconciled found) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("clean", found.isClean());
        document.put("figures", found.figures());
        document.put("messages", found.messages());
        ArrayNode vintages = document.putArray("vintages");
        found.vintages().forEach(vintages::add);
        ArrayNode figures = document.putArray("figureDifferences");
        found.figureDifferences().forEach(difference -> add(difference, figures.addObject()));
        ArrayNode messages = document.putArray("logDifferences");
        found.logDifferences().forEach(difference -> add(difference, messages.addObject()));
        ArrayNode partitions = document.putArray("partitions");
        found.accounts().forEach(account -> add(account, partitions.addObject()));
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers can be written as JSON", e);
        }
    }

    private static void add(FigureDifference difference, ObjectNode to) {
        to.put("vintage", difference.key().vintage());
        to.put("kpi", difference.key().kpi());
        to.put("refArea", difference.key().refArea());
        to.put("timePeriod", difference.key().timePeriod());
        to.put("column", difference.column());
        to.put("found", difference.found());
        to.put("computed", difference.computed());
    }

    private static void add(LogDifference difference, ObjectNode to) {
        to.put("kind", difference.kind().name());
        to.put("meaning", difference.kind().meaning());
        to.put("topic", difference.topic());
        to.put("partition", difference.partition());
        to.put("firstOffset", difference.firstOffset());
        to.put("lastOffset", difference.lastOffset());
        to.put("count", difference.count());
    }

    private static void add(PartitionAccount account, ObjectNode to) {
        to.put("topic", account.topic());
        to.put("partition", account.partition());
        to.put("begin", account.begin());
        to.put("end", account.end());
        to.put("consumed", account.consumed());
        to.put("accepted", account.accepted());
        to.put("duplicate", account.duplicate());
        to.put("rejected", account.rejected());
    }
}
