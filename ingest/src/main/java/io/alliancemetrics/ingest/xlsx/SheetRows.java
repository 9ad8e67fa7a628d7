package io.alliancemetrics.ingest.xlsx;

import io.alliancemetrics.ingest.FileError;
import io.alliancemetrics.ingest.FileLimits;
import io.alliancemetrics.ingest.FileRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a sheet, one after the other. */
final class SheetRows {
    private static final int MAX_COLUMNS = 500;
    private static final int LAST_COLUMN = 16_384;
    private static final long LAST_ROW = 1_048_576;

    private final XmlPart xml;
    private final SharedStrings shared;
    private final FileLimits limits;
    private final StringBuilder value = new StringBuilder();
    private long line;
    private int position;

    SheetRows(XmlPart xml, SharedStrings shared, FileLimits limits) {
        this.xml = xml;
        this.shared = shared;
        this.limits = limits;
    }

    /** The next row that has cells; empty at the end of the sheet. */
    Optional<RawRow> next() throws FileRefusedException {
        while (xml.advance()) {
            if (xml.isStart("row")) {
                RawRow row = row();
                if (!row.cells().isEmpty()) {
                    return Optional.of(row);
                }
            } else if (xml.isEnd("sheetData")) {
                xml.finish();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private RawRow row() throws FileRefusedException {
        line = rowNumber(xml.attributeOr("r", ""));
        String hidden = xml.attributeOr("hidden", "0");
        List<RawCell> cells = new ArrayList<>();
        position = 0;
        while (xml.advance() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                RawCell cell = cell();
                position = cell.position() + 1;
                if (cell.hasValue() || cell.isFormula()) {
                    add(cells, cell);
                }
            }
        }
        return new RawRow(line, hidden.equals("1") || hidden.equals("true"), cells);
    }

    private void add(List<RawCell> cells, RawCell cell) throws FileRefusedException {
        if (cell.position() >= MAX_COLUMNS || cells.size() >= MAX_COLUMNS) {
            throw new FileRefusedException(new FileError(
                    line,
                    "a row of more than " + MAX_COLUMNS + " cells",
                    "as many cells as the header row has",
                    "Delete what stands to the right of the table."));
        }
        if (cell.value().length() > limits.cellLength()) {
            throw new FileRefusedException(limits.cellTooLong(line));
        }
        cells.add(cell);
    }

    private RawCell cell() throws FileRefusedException {
        int at = column(xml.attributeOr("r", ""));
        String type = xml.attributeOr("t", "n");
        int style = style(xml.attributeOr("s", ""));
        boolean formula = false;
        boolean hasValue = false;
        value.setLength(0);
        while (xml.advance() && !xml.isEnd("c")) {
            if (xml.isStart("f")) {
                formula = true;
            } else if (xml.isStart("v")) {
                hasValue = true;
                readValue();
            } else if (xml.isStart("is")) {
                hasValue = true;
                value.append(RichText.read(xml, "is", limits.cellLength()).content());
            }
        }
        String text = RichText.cut(value, limits.cellLength());
        return type.equals("s")
                ? new RawCell(at, RawCell.Type.TEXT, sharedText(text), hasValue, formula, style)
                : new RawCell(at, type(type), text, hasValue, formula, style);
    }

    private void readValue() throws FileRefusedException {
        while (xml.advance() && !xml.isEnd("v")) {
            if (xml.isText() && value.length() <= limits.cellLength()) {
                xml.appendText(value);
            }
        }
    }

    private String sharedText(String number) throws FileRefusedException {
        if (number.isEmpty()) {
            return "";
        }
        return shared.get(number)
                .orElseThrow(() -> new FileRefusedException(
                        XlsxProblem.damaged(line, "a cell refers to a text that is not there")));
    }

    private RawCell.Type type(String type) throws FileRefusedException {
        return switch (type) {
            case "n" -> RawCell.Type.NUMBER;
            case "str", "inlineStr" -> RawCell.Type.TEXT;
            case "b" -> RawCell.Type.BOOLEAN;
            case "e" -> RawCell.Type.ERROR;
            case "d" -> RawCell.Type.ISO_DATE;
            default -> throw new FileRefusedException(XlsxProblem.damaged(line, "a cell is of an unknown type"));
        };
    }

    private long rowNumber(String number) throws FileRefusedException {
        if (number.isEmpty()) {
            return line + 1;
        }
        try {
            long row = Long.parseLong(number);
            if (row > line && row <= LAST_ROW) {
                return row;
            }
        } catch (NumberFormatException e) {
            throw new FileRefusedException(XlsxProblem.damaged(line, "a row has a number that is none"));
        }
        throw new FileRefusedException(XlsxProblem.damaged(line, "its rows are not in order"));
    }

    /** Of an address such as {@code AB12}. */
    private int column(String address) throws FileRefusedException {
        if (address.isEmpty()) {
            return position;
        }
        int column = 0;
        int i = 0;
        while (i < address.length() && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z' && column <= LAST_COLUMN) {
            column = column * 26 + (address.charAt(i) - 'A' + 1);
            i++;
        }
        if (column == 0 || column > LAST_COLUMN) {
            throw new FileRefusedException(XlsxProblem.damaged(line, "a cell has an address that is none"));
        }
        return column - 1;
    }

    private static int style(String number) {
        try {
            return number.isEmpty() ? 0 : Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
