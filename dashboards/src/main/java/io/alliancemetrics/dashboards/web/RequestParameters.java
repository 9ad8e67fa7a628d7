package io.alliancemetrics.dashboards.web;

import io.alliancemetrics.dashboards.figures.Coverage;
import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.review.Against;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.CodeList;
import io.alliancemetrics.schemas.value.Quarter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parameters of a request's address, checked. An empty one counts as not given, as a form sends it.
 *
 * <p>Every method throws {@link RefusedRequestException} if the value is not what it should be.
 */
final class RequestParameters {
    static final String QUARTER = "quarter";
    static final String VINTAGE = "vintage";
    static final String KPI = "kpi";
    static final String REF_AREA = "ref_area";
    static final String AGAINST = "against";
    static final String LIMIT = "limit";
    static final String OFFSET = "offset";

    private static final int LONGEST_ECHO = 60;

    private final Map<String, List<String>> given;

    RequestParameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** A misspelt parameter must not silently widen the answer. */
    RequestParameters allowOnly(Set<String> names) {
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                throw RefusedRequestException.malformed("There is no parameter " + quoted(name) + ". Known are: "
                        + String.join(", ", new TreeSet<>(names)) + ".");
            }
        }
        return this;
    }

    Optional<Quarter> quarter() {
        return one(QUARTER).map(text -> {
            if (Quarter.indexOf(text) == Quarter.INVALID) {
                throw RefusedRequestException.malformed(
                        "The quarter is " + quoted(text) + ", expected one such as 2026-Q3.");
            }
            return Quarter.parse(text);
        });
    }

    Optional<String> vintage() {
        return one(VINTAGE).map(text -> {
            if (!text.equals(Coverage.LATEST) && Quarter.indexOf(text) == Quarter.INVALID) {
                throw RefusedRequestException.malformed("The vintage is " + quoted(text)
                        + ", expected \"latest\" or the quarter of a release, such as 2026-Q2.");
            }
            return text;
        });
    }

    Optional<Kpi> kpi() {
        return one(KPI).map(RequestParameters::kpiOf);
    }

    /** The KPI of that id. */
    static Kpi kpiOf(String text) {
        return Kpi.of(text)
                .orElseThrow(() -> RefusedRequestException.unknown(
                        "There is no KPI " + quoted(text) + ". The catalogue is at /api/v1/kpis."));
    }

    Optional<Against> against() {
        return one(AGAINST).map(text -> Against.of(text)
                .orElseThrow(() -> RefusedRequestException.malformed("The parameter against is " + quoted(text)
                        + ", expected \"previous\" for the quarter before or \"year\" for the same quarter of the year "
                        + "before.")));
    }

    Optional<String> refArea() {
        return one(REF_AREA).map(text -> {
            if (!text.equals(FigureRow.ALLIANCE) && !CodeList.REF_AREA.contains(text)) {
                throw RefusedRequestException.malformed("The reference area is " + quoted(text)
                        + ", expected ALLIANCE or an ISO 3166-1 alpha-2 code such as KR.");
            }
            return text;
        });
    }

    /** An area that may be a member. */
    static String memberOf(String text) {
        if (!CodeList.REF_AREA.contains(text)) {
            throw RefusedRequestException.unknown(
                    "There is no member " + quoted(text) + ", expected an ISO 3166-1 alpha-2 code such as KR.");
        }
        return text;
    }

    /** A whole number between two bounds, both included. */
    Optional<Integer> number(String name, int least, int most) {
        return one(name).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // answered below, like a number out of bounds
            }
            throw RefusedRequestException.malformed(
                    "The " + name + " is " + quoted(text) + ", expected a number from " + least + " to " + most + ".");
        });
    }

    private Optional<String> one(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw RefusedRequestException.malformed(
                    "The parameter " + name + " is there " + values.size() + " times, expected once.");
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst();
    }

    private static String quoted(String text) {
        return "\"" + (text.length() > LONGEST_ECHO ? text.substring(0, LONGEST_ECHO) + "…" : text) + "\"";
    }
}
