// A key figure over time: the figures as a line, the path to the target dashed, the projection dotted within its range.
const HEIGHT = 340;
/** More labels than these would lie on each other. */
const MOST_LABELS = 12;

function numbers(points, name) {
  return points.map(point => (point[name] === null ? null : Number(point[name])));
}

/** Labels keep away from the path. */
function figures(points) {
  return points.map(({ value, path }) => (value === null
    ? null
    : { value: Number(value), label: { position: path !== null && Number(path) > Number(value) ? 'bottom' : 'top' } }));
}

/** The projection begins at the last figure, so that the eye can follow. */
function joined(points, name, last) {
  const values = numbers(points, name);
  if (last >= 0 && values.some(value => value !== null)) {
    values[last] = Number(points[last].value);
  }
  return values;
}

function line(name, data, colour, style, extra) {
  return {
    type: 'line',
    name,
    silent: true,
    data,
    symbol: 'none',
    connectNulls: false,
    lineStyle: { color: colour, ...style },
    itemStyle: { color: colour },
    ...extra,
  };
}

/** Two lines, one on the other, the space between them filled. */
function band(name, low, high, colours) {
  const width = low.map((value, index) => (value === null ? null : high[index] - value));
  const invisible = { opacity: 0 };
  return [
    line(`${name} `, low, colours.accent, invisible, { stack: 'range', stackStrategy: 'all', tooltip: { show: false } }),
    line(name, width, colours.accent, invisible, {
      stack: 'range',
      stackStrategy: 'all',
      areaStyle: { color: colours.accent, opacity: 0.18 },
    }),
  ];
}

function labels(points, { number, colours }, unit, last) {
  const every = Math.ceil(points.filter(({ value }) => value !== null).length / MOST_LABELS);
  return {
    show: true,
    distance: 6,
    color: colours.ink,
    formatter: ({ dataIndex }) =>
      ((last - dataIndex) % every === 0 ? number(unit, points[dataIndex].value) : ''),
  };
}

export function height() {
  return HEIGHT;
}

export function option({ unit, unit_label: unitLabel, names, points }, tools) {
  const { colours, text, axis, axisNumber } = tools;
  const last = points.findLastIndex(({ value }) => value !== null);
  const hasPath = points.some(({ path }) => path !== null);
  const hasProjection = points.some(({ projected }) => projected !== null);
  const shown = [
    names.figure,
    ...(hasPath ? [names.path] : []),
    ...(hasProjection ? [names.projection, names.range] : []),
  ];
  return {
    animation: false,
    textStyle: text,
    legend: { data: shown.map(name => (name === names.range ? { name, icon: 'rect' } : { name })), selectedMode: false, top: 0, left: 0, textStyle: text, itemWidth: 28 },
    grid: { left: 8, right: 40, top: 56, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: points.map(({ quarter }) => quarter), boundaryGap: false, ...axis, axisLabel: { ...axis.axisLabel, hideOverlap: true } },
    yAxis: {
      type: 'value',
      scale: true,
      name: unitLabel,
      nameTextStyle: { ...text, color: colours.soft, align: 'left' },
      ...axis,
      axisLabel: { ...axis.axisLabel, formatter: axisNumber },
    },
    series: [
      ...(hasProjection ? band(names.range, joined(points, 'low', last), joined(points, 'high', last), colours) : []),
      ...(hasPath ? [line(names.path, numbers(points, 'path'), colours.soft, { type: 'dashed', width: 1.5 })] : []),
      ...(hasProjection
        ? [line(names.projection, joined(points, 'projected', last), colours.accent, { type: 'dotted', width: 2.5 })]
        : []),
      line(names.figure, figures(points), colours.accent, { width: 2.5 }, {
        symbol: 'circle',
        symbolSize: 7,
        label: labels(points, tools, unit, last),
      }),
    ],
  };
}
