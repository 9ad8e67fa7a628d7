package io.alliancemetrics.embedded.internal.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ClickHouse refused or failed a statement; the message is its own, {@code Code: N. DB::Exception: …}. */
public final class EngineException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("Code: (\\d+)\\.");
    /** What ClickHouse itself reports for an error that has no code. */
    private static final int STD_EXCEPTION = 1001;

    private final int code;

    public EngineException(int code, String message) {
        super(message);
        this.code = code;
    }

    /** Wraps what the engine said. */
    static EngineException of(String message) {
        Matcher matcher = CODE.matcher(message);
        return matcher.find()
                ? new EngineException(Integer.parseInt(matcher.group(1)), message.strip())
                : new EngineException(STD_EXCEPTION, "Code: " + STD_EXCEPTION + ". DB::Exception: " + message.strip());
    }

    /** ClickHouse's error code, e.g. 62 for a syntax error. */
    public int code() {
        return code;
    }
}
