package io.alliancemetrics.dashboards.review;

import io.alliancemetrics.dashboards.figures.FigureRow;
import io.alliancemetrics.dashboards.review.Projection.Rule;
import io.alliancemetrics.dashboards.review.Projection.Step;
import io.alliancemetrics.schemas.kpi.Kpi;
import io.alliancemetrics.schemas.value.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The drift method over consecutive quarters y₁ … y_T. The mean change is b = (y_T − y₁) ÷ (T − 1), the residuals are
 * e_t = y_t − y_{t−1} − b, and σ² = Σ e² ÷ (T − 2), as one of the T − 1 changes is used up by b. After h quarters the
 * value is y_T + h·b and its standard error σ·√(h·(1 + h ÷ (T − 1))).
 */
final class Drift {
    private final Kpi kpi;
    private final List<Point> run;
    private final Bounds bounds;
    private final BigDecimal changes;
    private final BigDecimal meanChange;
    private final BigDecimal sigma;

    /** Of consecutive quarters, three at least. */
    Drift(Kpi kpi, List<Point> run) {
        this.kpi = kpi;
        this.run = run;
        this.bounds = Bounds.of(kpi);
        this.changes = BigDecimal.valueOf(run.size() - 1);
        this.meanChange = last().value().subtract(run.get(0).value()).divide(changes, Exact.DIGITS);
        this.sigma = sigma();
    }

    Rule rule() {
        return new Rule(run.get(0), last(), run.size(), Exact.figure(meanChange), Exact.figure(sigma), bounds);
    }

    List<Step> stepsTo(Quarter due) {
        return IntStream.rangeClosed(1, due.index() - last().quarter().index())
                .mapToObj(this::step)
                .toList();
    }

    private Step step(int quarters) {
        BigDecimal ahead = BigDecimal.valueOf(quarters);
        BigDecimal value = last().value().add(ahead.multiply(meanChange));
        BigDecimal spread =
                BigDecimal.ONE.add(ahead.divide(changes, Exact.DIGITS)).multiply(ahead);
        BigDecimal reach = spread.sqrt(Exact.DIGITS).multiply(sigma).multiply(Projection.MULTIPLIER);
        return new Step(
                last().quarter().plus(quarters),
                rounded(value, RoundingMode.HALF_EVEN),
                rounded(value.subtract(reach), RoundingMode.FLOOR),
                rounded(value.add(reach), RoundingMode.CEILING));
    }

    private BigDecimal rounded(BigDecimal value, RoundingMode mode) {
        int decimals = kpi.kind() == Kpi.Kind.COUNT ? 0 : FigureRow.DECIMALS;
        return Exact.figure(bounds.clamp(value).setScale(decimals, mode));
    }

    private BigDecimal sigma() {
        BigDecimal squares = IntStream.range(1, run.size())
                .mapToObj(this::residual)
                .map(residual -> residual.multiply(residual))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return squares.divide(changes.subtract(BigDecimal.ONE), Exact.DIGITS).sqrt(Exact.DIGITS);
    }

    private BigDecimal residual(int index) {
        return run.get(index).value().subtract(run.get(index - 1).value()).subtract(meanChange);
    }

    private Point last() {
        return run.get(run.size() - 1);
    }
}
