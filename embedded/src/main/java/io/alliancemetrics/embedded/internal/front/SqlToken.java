package io.alliancemetrics.embedded.internal.front;

import java.nio.charset.StandardCharsets;

/**
 * A piece of a statement that is neither white space nor comment.
 *
 * @param start offset of its first byte
 * @param end offset after its last byte
 * @param depth how many brackets are open around it
 */
record SqlToken(Type type, SqlText text, int start, int end, int depth) {
    enum Type {
        /** A keyword or an unquoted name. */
        WORD,
        /** A name in double quotes or backticks. */
        QUOTED_NAME,
        STRING,
        NUMBER,
        SYMBOL
    }

    String content() {
        return text.slice(start, end, StandardCharsets.UTF_8);
    }

    /** The name this token is, without its quotes. */
    String name() {
        String content = content();
        return type == Type.QUOTED_NAME ? content.substring(1, Math.max(1, content.length() - 1)) : content;
    }

    boolean isWord(String word) {
        return type == Type.WORD && content().equalsIgnoreCase(word);
    }

    boolean isSymbol(char symbol) {
        return type == Type.SYMBOL && text.at(start) == symbol;
    }

    boolean isName() {
        return type == Type.WORD || type == Type.QUOTED_NAME;
    }
}
