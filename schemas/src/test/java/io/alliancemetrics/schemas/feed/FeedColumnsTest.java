package io.alliancemetrics.schemas.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.alliancemetrics.schemas.RecordFields;
import io.alliancemetrics.schemas.SampleRecords;
import io.alliancemetrics.schemas.avro.SchemaStore;
import io.alliancemetrics.schemas.rule.RecordRules;
import io.alliancemetrics.schemas.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeedColumnsTest {
    private static final SchemaStore SCHEMAS = new SchemaStore();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rd-spend        | ref_area measure purpose programme? booked_on amount currency",
                "fellow-mobility | fellow_id home_area host_area programme? starts_on ends_on?",
                "certification   | ref_area model_id holder certification_body issued_on valid_until? withdrawn_on?"
                        + " safety_audited_on? bias_audited_on? privacy_audited_on?",
                "ai-exports      | ref_area time_period category amount currency",
                "membership      | ref_area joined_on left_on?",
                "fx-rates        | currency time_period rate rate_type source",
                "releases        | time_period cut_off_on title"
            })
    void columnsAreThoseOfTheContract(String feed, String own) {
        List<String> columns = FeedColumns.of(Feed.of(feed).orElseThrow()).stream()
                .map(column -> column.name() + (column.required() ? "" : "?"))
                .toList();
        assertThat(String.join(" ", columns)).isEqualTo("record_id revision? retracted? obs_status? " + own);
    }

    @ParameterizedTest
    @EnumSource
    void namesAreThoseOfTheSchemaInItsOrder(Feed feed) {
        assertThat(FeedColumns.of(feed).stream().map(Column::name))
                .containsExactlyElementsOf(SCHEMAS.newest(feed).schema().getFields().stream()
                        .map(Schema.Field::name)
                        .filter(name -> !name.equals("submission_id"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void typesAreThoseOfTheSchema(Feed feed) {
        Schema schema = SCHEMAS.newest(feed).schema();
        for (Column column : FeedColumns.of(feed)) {
            Schema type = schema.getField(column.name()).schema();
            assertThat(describe(type)).as(column.name()).isEqualTo(expectedType(column));
        }
    }

    @ParameterizedTest
    @EnumSource
    void exampleRowBreaksNoRule(Feed feed) {
        List<Violation> violations = new ArrayList<>();
        RecordRules.check(ExampleRow.record(feed), SampleRecords.office(feed), SampleRecords.RECORDED_DAY, violations);
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void exampleRowFillsEveryRequiredColumn(Feed feed) {
        assertThat(RecordFields.of(ExampleRow.record(feed))).doesNotContainValue(null);
        assertThat(FeedColumns.of(feed))
                .filteredOn(Column::required)
                .extracting(Column::example)
                .doesNotContain("");
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnIsDescribedInASentence(Feed feed) {
        assertThat(FeedColumns.of(feed)).extracting(Column::description).allMatch(text -> text.endsWith("."));
    }

    @ParameterizedTest
    @EnumSource
    void codeColumnsAndNoOthersListTheirCodes(Feed feed) {
        for (Column column : FeedColumns.of(feed)) {
            assertThat(column.codes().isEmpty()).as(column.name()).isEqualTo(column.type() != ColumnType.CODE);
            if (column.type() == ColumnType.CODE) {
                assertThat(column.codes()).contains(column.example());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void exampleIsOneOfTheValidCodes(Feed feed) {
        assertThat(FeedColumns.of(feed))
                .filteredOn(column -> !column.validCodes().isEmpty())
                .isNotEmpty()
                .allMatch(column -> column.validCodes().contains(column.example()));
    }

    @Test
    void areasAndCurrenciesAreListedInTheirOrder() {
        assertThat(FeedColumns.of(Feed.RD_SPEND))
                .filteredOn(column -> column.type() == ColumnType.AREA || column.type() == ColumnType.CURRENCY)
                .hasSize(2)
                .allSatisfy(column -> assertThat(column.validCodes())
                        .hasSizeGreaterThan(150)
                        .isSorted()
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyTypeSaysHowItIsWritten() {
        assertThat(ColumnType.values())
                .extracting(ColumnType::expected)
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    private static String expectedType(Column column) {
        return switch (column.type()) {
            case TEXT, CODE, PERIOD, AREA, CURRENCY -> "string";
            case WHOLE_NUMBER -> "int";
            case TRUE_FALSE -> "boolean";
            case DATE -> column.required() ? "date" : "null or date";
            case AMOUNT -> "decimal(18, 2)";
            case RATE -> "decimal(18, 8)";
        };
    }

    private static String describe(Schema schema) {
        if (schema.isUnion()) {
            return String.join(
                    " or ",
                    schema.getTypes().stream().map(FeedColumnsTest::describe).toList());
        }
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
            return "decimal(" + decimal.getPrecision() + ", " + decimal.getScale() + ")";
        }
        return schema.getLogicalType() == null
                ? schema.getType().getName()
                : schema.getLogicalType().getName();
    }
}
