package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.review.NoBridge.Reason;
import io.alliancemetrics.schemas.kpi.Kpi;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Takes a change apart. With the alliance's terms N₀, D₀ and N₁, D₁ and a member's differences Δn and Δd, the member's part
 * is (Δn − R₀·Δd) ÷ D₁, where R₀ = N₀ ÷ D₀. As the differences add up to N₁ − N₀ and D₁ − D₀, the parts add up to
 * N₁ ÷ D₁ − N₀ ÷ D₀. A count or a sum has D = 1 and no Δd.
 *
 * <p>What is stored is rounded to six decimals, and so are the parts: the last digits that are left over go where rounding
 * took most.
 */
final class BridgeMaker {
    private final Side before;
    private final Side after;
    private final Set<String> hidden;

    BridgeMaker(Side before, Side after, Set<String> hidden) {
        this.before = before;
        this.after = after;
        this.hidden = hidden;
    }

    BridgeAnswer answer() {
        return obstacle().<BridgeAnswer>map(this::none).orElseGet(this::bridge);
    }

    private Optional<Reason> obstacle() {
        if (before.alliance().isEmpty()) {
            return Optional.of(Reason.NO_QUARTER_BEFORE);
        }
        if (isConfidential(before) || isConfidential(after)) {
            return Optional.of(Reason.CONFIDENTIAL);
        }
        if (before.alliance().flatMap(FigureRow::value).isEmpty()) {
            return Optional.of(Reason.MISSING_BEFORE);
        }
        return after.alliance().flatMap(FigureRow::value).isEmpty()
                ? Optional.of(Reason.MISSING_AFTER)
                : Optional.empty();
    }

    private static boolean isConfidential(Side side) {
        return side.alliance().filter(FigureRow::confidential).isPresent();
    }

    private BridgeAnswer bridge() {
        Optional<Terms> old = before.allianceTerms();
        Optional<Terms> young = after.allianceTerms();
        if (old.isEmpty() || young.isEmpty()) {
            return none(Reason.NOT_ADDITIVE);
        }
        Formula formula = new Formula(factor(), old.get(), young.get());
        List<BridgePart> exact = new ArrayList<>();
        Terms rest = young.get().minus(old.get());
        for (String member : shown()) {
            Optional<Terms> difference = difference(member);
            if (difference.isEmpty()) {
                return none(Reason.NOT_ADDITIVE);
            }
            rest = rest.minus(difference.get());
            exact.add(part(member, formula.part(difference.get())));
        }
        return together(formula, rest, exact);
    }

    /** What is left of the alliance's change is the confidential members' part, or else has to be next to nothing. */
    private BridgeAnswer together(Formula formula, Terms rest, List<BridgePart> exact) {
        BigDecimal change = value(after).subtract(value(before));
        if (!hidden.isEmpty()) {
            exact.add(new BridgePart(
                    List.copyOf(hidden), Role.CONFIDENTIAL, formula.part(rest), Optional.empty(), Optional.empty()));
        } else if (!formula.isRounding(rest, exact.size())) {
            return none(Reason.NOT_ADDITIVE);
        }
        List<BigDecimal> rounded =
                Apportionment.of(exact.stream().map(BridgePart::value).toList(), change);
        List<BridgePart> parts = IntStream.range(0, exact.size())
                .mapToObj(index -> exact.get(index).withValue(rounded.get(index)))
                .toList();
        return new Bridge(before.kpi(), before.quarter(), after.quarter(), value(before), value(after), parts);
    }

    /** Members of either side that are not hidden. */
    private Set<String> shown() {
        Set<String> members = new TreeSet<>(before.members());
        members.addAll(after.members());
        members.removeAll(hidden);
        return members;
    }

    private Optional<Terms> difference(String member) {
        return after.memberTerms(member)
                .flatMap(young -> before.memberTerms(member).map(young::minus));
    }

    private BridgePart part(String member, BigDecimal exact) {
        return new BridgePart(List.of(member), role(member), exact, before.value(member), after.value(member));
    }

    private Role role(String member) {
        boolean had = before.value(member).isPresent();
        boolean has = after.value(member).isPresent();
        if (had && has) {
            return Role.CHANGED;
        }
        if (has) {
            return before.isMember(member) ? Role.NOW_REPORTED : Role.JOINED;
        }
        if (had) {
            return after.isMember(member) ? Role.NOT_REPORTED : Role.LEFT;
        }
        return Role.MISSING;
    }

    private BigDecimal factor() {
        return before.kpi().kind() == Kpi.Kind.RATIO ? Exact.HUNDRED : BigDecimal.ONE;
    }

    private static BigDecimal value(Side side) {
        return side.alliance().flatMap(FigureRow::value).orElseThrow();
    }

    private NoBridge none(Reason reason) {
        return new NoBridge(before.kpi(), before.quarter(), after.quarter(), reason);
    }
}
