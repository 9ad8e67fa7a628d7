package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileRefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a workbook says of its parts.
 *
 * @param sheets in the order of their tabs
 * @param dates from which day it counts
 * @param sharedStrings the part with the texts that cells share; empty if there is none
 * @param styles the part with the formats of cells; empty if there is none
 */
record Workbook(List<SheetPart> sheets, DateSystem dates, Optional<String> sharedStrings, Optional<String> styles) {
    private static final String USUAL_PART = "xl/workbook.xml";

    static Workbook of(Archive archive) throws FileRefusedException, IOException {
        refuseOther(archive);
        String part = Relationships.of(archive, "").byType("officeDocument").orElse(USUAL_PART);
        Relationships related = Relationships.of(archive, part);
        List<SheetPart> sheets = new ArrayList<>();
        DateSystem dates = DateSystem.FROM_1900;
        try (XmlPart xml = archive.required(part)) {
            while (xml.advance()) {
                if (xml.isStart("workbookPr")) {
                    String from1904 = xml.attributeOr("date1904", "0");
                    dates = from1904.equals("1") || from1904.equals("true") ? DateSystem.FROM_1904 : dates;
                } else if (xml.isStart("sheet")) {
                    sheet(xml, related).ifPresent(sheets::add);
                }
            }
        }
        return new Workbook(sheets, dates, related.byType("sharedStrings"), related.byType("styles"));
    }

    private static Optional<SheetPart> sheet(XmlPart xml, Relationships related) {
        String name = xml.attributeOr("name", "");
        boolean visible = xml.attributeOr("state", "visible").equals("visible");
        return related.byId(xml.attributeOr("id", "")).map(part -> new SheetPart(name, part, visible));
    }

    private static void refuseOther(Archive archive) throws FileRefusedException {
        if (archive.has("[Content_Types].xml") && archive.has(USUAL_PART)) {
            return;
        }
        Optional<FileError> other = other(archive);
        if (other.isPresent()) {
            throw new FileRefusedException(other.orElseThrow());
        }
    }

    private static Optional<FileError> other(Archive archive) {
        if (archive.has("mimetype") && archive.has("content.xml")) {
            return Optional.of(XlsxProblem.notA("an OpenDocument file (.ods)"));
        }
        if (archive.has("xl/workbook.bin")) {
            return Optional.of(XlsxProblem.notA("a binary workbook (.xlsb)"));
        }
        if (archive.has("word/document.xml")) {
            return Optional.of(new FileError(
                    0, "a Word document", "a workbook (.xlsx)", "Put the table into a workbook and send that."));
        }
        if (archive.has("ppt/presentation.xml")) {
            return Optional.of(new FileError(
                    0, "a presentation", "a workbook (.xlsx)", "Put the table into a workbook and send that."));
        }
        if (archive.has("[Content_Types].xml")) {
            return Optional.empty();
        }
        String inside = archive.hasAnyEndingWith(".xlsx") || archive.hasAnyEndingWith(".csv")
                ? "a ZIP archive with files in it"
                : "a ZIP archive that is no workbook";
        return Optional.of(new FileError(
                0, inside, "a workbook (.xlsx), CSV or JSON", "Unpack it and send the file that is in it."));
    }
}
