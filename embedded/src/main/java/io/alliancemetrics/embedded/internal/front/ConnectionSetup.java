package io.alliancemetrics.embedded.internal.front;

import io.alliancemetrics.embedded.internal.engine.EngineConnection;
import io.alliancemetrics.embedded.internal.engine.EngineException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings a connection into the state a request asks for: database, settings, and read-only last. */
final class ConnectionSetup {
    private static final int BAD_ARGUMENTS = 36;
    private static final int UNKNOWN_SETTING = 115;
    private static final int READONLY = 164;
    private static final Pattern SETTING_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> LEVELS = Set.of("", "0", "1", "2");
    private static final String READONLY_SETTING = "readonly";
    private static final String COMMENT_SETTING = "log_comment";

    private ConnectionSetup() {}

    static void apply(
            EngineConnection connection, QueryRequest request, Users.User user, RunningStatements.Entry running)
            throws EngineException {
        if (request.database().isPresent() && !isThereAlready(request)) {
            connection.execute(
                    "USE `" + request.database().get().replace("\\", "\\\\").replace("`", "\\`") + "`");
        }
        Map<String, String> settings = new LinkedHashMap<>(request.settings());
        settings.remove(READONLY_SETTING);
        settings.put(COMMENT_SETTING, running.logComment(settings.getOrDefault(COMMENT_SETTING, "")));
        // Last: from then on the connection refuses to change it.
        settings.put(READONLY_SETTING, readOnly(request, user));
        connection.execute(set(settings));
    }

    // Drivers name the default database with every statement; a new connection is in it anyway.
    private static boolean isThereAlready(QueryRequest request) {
        return request.sessionId().isEmpty() && request.database().equals(Optional.of("default"));
    }

    /**
     * What the connection may do: 0 = everything, 1 = read, 2 = read and change settings.
     *
     * @throws EngineException if the request asks for more than its user may do
     */
    static String readOnly(QueryRequest request, Users.User user) throws EngineException {
        String asked = request.settings().getOrDefault(READONLY_SETTING, "");
        // Spellings that ClickHouse would take for 0 as well, such as 00 or false, must not slip through.
        if (!LEVELS.contains(asked)) {
            throw error(BAD_ARGUMENTS, "readonly must be 0, 1 or 2, found '" + asked + "'. (BAD_ARGUMENTS)");
        }
        if (user.readOnly() && asked.equals("0")) {
            throw error(READONLY, "Cannot modify 'readonly' setting in readonly mode. (READONLY)");
        }
        if (asked.equals("1") && request.sessionId().isPresent()) {
            throw error(BAD_ARGUMENTS, "A session cannot be used with readonly = 1; use readonly = 2. (BAD_ARGUMENTS)");
        }
        boolean confined = user.readOnly() || request.readOnlyMethod();
        return asked.isEmpty() || asked.equals("0") ? (confined ? "2" : "0") : asked;
    }

    private static String set(Map<String, String> settings) throws EngineException {
        for (String name : settings.keySet()) {
            if (!SETTING_NAME.matcher(name).matches()) {
                throw error(UNKNOWN_SETTING, "Unknown setting '" + name + "'. (UNKNOWN_SETTING)");
            }
        }
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = " + quote(setting.getValue()))
                .collect(Collectors.joining(", ", "SET ", ""));
    }

    private static String quote(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static EngineException error(int code, String message) {
        return new EngineException(code, "Code: " + code + ". DB::Exception: " + message);
    }
}
