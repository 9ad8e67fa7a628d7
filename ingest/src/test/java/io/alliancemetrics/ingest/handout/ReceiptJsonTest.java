package io.alliancemetrics.ingest.handout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.Reading;
import io.alliancemetrics.ingest.ReadingKind;
import io.alliancemetrics.ingest.RejectedCell;
import io.alliancemetrics.ingest.Warning;
import io.alliancemetrics.ingest.WarningKind;
import io.alliancemetrics.ingest.submission.Problem;
import io.alliancemetrics.ingest.submission.Receipt;
import io.alliancemetrics.schemas.rule.Rule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Receipt RECEIPT = new Receipt(
            "s-1",
            "kr",
            "rd-spend",
            "f.xlsx",
            "rd-spend",
            true,
            3,
            2,
            1,
            7,
            List.of(new RejectedCell(5, "amount", "-5", Rule.AMOUNT_NEGATIVE, "0 or more", "Mend it.")),
            List.of(new Problem(Rule.AMOUNT_NEGATIVE, "amount", 7, 5)),
            List.of(new Reading(ReadingKind.DECIMAL_COMMA, "amount", 2, "1,5", "1.5", 3)),
            List.of(new Warning(WarningKind.REPEATED_IN_FILE, "record_id", 6, "A", "Look.", 1)),
            List.of(new FileError(9, "something", "nothing", "Remove it.")));

    @Test
    void membersAreInSnakeCase() throws IOException {
        String expected = """
                {"submission_id": "s-1", "office": "kr", "feed": "rd-spend", "file": "f.xlsx", "sheet": "rd-spend",
                 "dry_run": true, "rows_read": 3, "accepted": 2, "rejected": 1, "error_count": 7,
                 "errors": [{"row": 5, "column": "amount", "found": "-5", "rule": "AMOUNT_NEGATIVE",
                             "expected": "0 or more", "how_to_mend": "Mend it."}],
                 "problems": [{"rule": "AMOUNT_NEGATIVE", "column": "amount", "count": 7, "first_row": 5}],
                 "readings": [{"kind": "DECIMAL_COMMA", "column": "amount", "first_row": 2, "found": "1,5",
                               "read_as": "1.5", "count": 3}],
                 "warnings": [{"kind": "REPEATED_IN_FILE", "column": "record_id", "first_row": 6, "found": "A",
                               "advice": "Look.", "count": 1}],
                 "file_errors": [{"row": 9, "found": "something", "expected": "nothing", "how_to_mend": "Remove it."}]}
                """;
        String json = MAPPER.writeValueAsString(ReceiptJson.of(RECEIPT));
        assertThat(MAPPER.readTree(json)).isEqualTo(MAPPER.readTree(expected));
    }

    @Test
    void canBeReadAgain() throws IOException {
        ReceiptJson json = ReceiptJson.of(RECEIPT);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(json), ReceiptJson.class))
                .isEqualTo(json);
    }

    @Test
    void severalReceiptsAreOneDocument() throws IOException {
        JsonNode json =
                MAPPER.readTree(ReceiptsJson.of(List.of(RECEIPT, RECEIPT)).toText());
        assertThat(json.get("receipts")).hasSize(2);
        assertThat(json.at("/receipts/1/rows_read").asInt()).isEqualTo(3);
    }
}
