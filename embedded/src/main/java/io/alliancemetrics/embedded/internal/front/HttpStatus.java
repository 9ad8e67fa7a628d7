package io.alliancemetrics.embedded.internal.front;

import java.util.Set;

/** The HTTP statuses a ClickHouse server answers its own error codes with. */
final class HttpStatus {
    private static final Set<Integer> FORBIDDEN = Set.of(192, 193, 497, 511, 516);
    private static final Set<Integer> BAD_REQUEST = Set.of(
            6, 8, 15, 24, 25, 26, 27, 36, 38, 41, 43, 44, 53, 62, 72, 117, 167, 168, 235, 321, 427, 441, 675, 676);
    private static final Set<Integer> NOT_FOUND = Set.of(46, 47, 50, 56, 60, 63, 73, 81, 115, 120);

    private HttpStatus() {}

    static int of(int code) {
        if (FORBIDDEN.contains(code)) {
            return 403;
        }
        if (BAD_REQUEST.contains(code)) {
            return 400;
        }
        if (NOT_FOUND.contains(code)) {
            return 404;
        }
        return switch (code) {
            case 194 -> 401;
            case 159 -> 408;
            case 48 -> 501;
            case 209, 439 -> 503;
            default -> 500;
        };
    }
}
