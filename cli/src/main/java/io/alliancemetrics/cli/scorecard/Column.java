package io.alliancemetrics.cli.scorecard;

import java.util.List;
import java.util.function.Function;

/**
 * A column of the scorecard.
 *
 * @param isRight whether texts stand at its right edge, as numbers do
 */
record Column(String header, boolean isRight, Function<Line, String> text, Function<Line, Colour> colour) {
    static Column left(String header, Function<Line, String> text) {
        return new Column(header, false, text, line -> Colour.NONE);
    }

    static Column right(String header, Function<Line, String> text) {
        return new Column(header, true, text, line -> Colour.NONE);
    }

    Column coloured(Function<Line, Colour> newColour) {
        return new Column(header, isRight, text, newColour);
    }

    int width(List<Line> lines) {
        return lines.stream().mapToInt(line -> text.apply(line).length()).reduce(header.length(), Math::max);
    }

    String headerCell(int width) {
        return padded(header, width);
    }

    String cell(Line line, int width, boolean isColoured) {
        String padded = padded(text.apply(line), width);
        return isColoured ? colour.apply(line).paint(padded) : padded;
    }

    private String padded(String value, int width) {
        String blank = " ".repeat(Math.max(0, width - value.length()));
        return isRight ? blank + value : value + blank;
    }
}
