package io.alliancemetrics.embedded.internal.front;

import java.nio.charset.StandardCharsets;

/**
 * Cuts a statement into tokens, as far as is needed to tell its keywords from what stands in strings, names and comments.
 * ClickHouse does the parsing proper.
 */
final class SqlTokenizer {
    private final SqlText text;
    private final int end;
    private int position;
    private int depth;

    SqlTokenizer(SqlText text) {
        this.text = text;
        this.end = text.length();
    }

    /** The next token, or null at the end. */
    SqlToken next() {
        skipBlanksAndComments();
        if (position >= end) {
            return null;
        }
        int start = position;
        char first = (char) text.at(position);
        if (first == '\'') {
            return quoted(SqlToken.Type.STRING, start, '\'');
        }
        if (first == '"' || first == '`') {
            return quoted(SqlToken.Type.QUOTED_NAME, start, first);
        }
        if (first == '$') {
            return heredocOrSymbol(start);
        }
        if (isWordPart(first)) {
            while (position < end && isWordPart((char) text.at(position))) {
                position++;
            }
            return token(Character.isDigit(first) ? SqlToken.Type.NUMBER : SqlToken.Type.WORD, start, depth);
        }
        return symbol(start, first);
    }

    private SqlToken symbol(int start, char first) {
        position++;
        int around = depth;
        if (first == '(' || first == '[' || first == '{') {
            depth++;
        } else if (first == ')' || first == ']' || first == '}') {
            around = Math.max(0, --depth);
            depth = around;
        }
        return token(SqlToken.Type.SYMBOL, start, around);
    }

    private SqlToken quoted(SqlToken.Type type, int start, char quote) {
        position++;
        while (position < end && text.at(position) != quote) {
            position += text.at(position) == '\\' ? 2 : 1;
        }
        // A doubled quote begins the next token at once, which changes nothing for what is looked for here.
        position = Math.min(end, position + 1);
        return token(type, start, depth);
    }

    private SqlToken heredocOrSymbol(int start) {
        int tagEnd = position + 1;
        while (tagEnd < end && isWordPart((char) text.at(tagEnd))) {
            tagEnd++;
        }
        if (tagEnd < end && text.at(tagEnd) == '$') {
            String tag = text.slice(start, tagEnd + 1, StandardCharsets.ISO_8859_1);
            String rest = text.slice(tagEnd + 1, end, StandardCharsets.ISO_8859_1);
            int close = rest.indexOf(tag);
            if (close >= 0) {
                position = tagEnd + 1 + close + tag.length();
                return token(SqlToken.Type.STRING, start, depth);
            }
        }
        position++;
        return token(SqlToken.Type.SYMBOL, start, depth);
    }

    private SqlToken token(SqlToken.Type type, int start, int around) {
        return new SqlToken(type, text, start, position, around);
    }

    private void skipBlanksAndComments() {
        boolean skipped = true;
        while (skipped && position < end) {
            skipped = skipBlanks() || skipLineComment() || skipBlockComment();
        }
    }

    private boolean skipBlanks() {
        int before = position;
        while (position < end && text.at(position) <= ' ') {
            position++;
        }
        return position > before;
    }

    private boolean skipLineComment() {
        boolean comment = startsWith("--") || startsWith("#!") || startsWith("# ");
        while (comment && position < end && text.at(position) != '\n') {
            position++;
        }
        return comment;
    }

    private boolean skipBlockComment() {
        if (!startsWith("/*")) {
            return false;
        }
        position += 2;
        while (position < end && !startsWith("*/")) {
            position++;
        }
        position = Math.min(end, position + 2);
        return true;
    }

    private boolean startsWith(String prefix) {
        if (position + prefix.length() > end) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (text.at(position + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordPart(char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    }
}
