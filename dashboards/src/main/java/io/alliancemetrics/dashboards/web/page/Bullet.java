package io.alliancemetrics.dashboards.web.page;

import io.alliancemetrics.dashboards.web.page.Spark.Scale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A bullet bar: the figure as a bar, the target as a line across, where the path is today as a mark. In units of a box that is
 * {@link #WIDTH} wide.
 *
 * @param zero where the bar begins
 * @param left where the bar is drawn from
 * @param length how long it is
 * @param target where the target is
 * @param path where the path is; nothing if it is the target itself
 */
record Bullet(String zero, String left, String length, String target, Optional<String> path) {
    static final int WIDTH = 240;
    private static final int MARGIN = 4;

    static Bullet of(BigDecimal figure, BigDecimal target, Optional<BigDecimal> path) {
        List<BigDecimal> all = Stream.concat(Stream.of(BigDecimal.ZERO, figure, target), path.stream())
                .sorted()
                .toList();
        Scale scale = new Scale(all.get(0), all.get(all.size() - 1), MARGIN, WIDTH - MARGIN);
        BigDecimal zero = new BigDecimal(scale.at(BigDecimal.ZERO));
        BigDecimal end = new BigDecimal(scale.at(figure));
        return new Bullet(
                zero.toPlainString(),
                zero.min(end).toPlainString(),
                end.subtract(zero).abs().toPlainString(),
                scale.at(target),
                path.filter(value -> value.compareTo(target) != 0).map(scale::at));
    }
}
