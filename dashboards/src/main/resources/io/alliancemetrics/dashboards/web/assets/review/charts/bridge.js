// A bridge: from the older figure over the members' parts to the newer one. Every part has its label, as in the table.
const ROW = 26;
const AXIS = 34;
const MARK = 12;
/** For the labels, on the right of the bars. */
const ROOM = 130;

/** A bar from where the part begins to where it ends; a figure is a line across its row. */
function bar(bars, colours) {
  return (params, api) => {
    const { kind, from, to } = bars[params.dataIndex];
    const begin = api.coord([Number(from), params.dataIndex]);
    const end = api.coord([Number(to), params.dataIndex]);
    const isFigure = kind === 'figure';
    const width = isFigure ? 3 : Math.max(Math.abs(end[0] - begin[0]), 1);
    return {
      type: 'rect',
      shape: {
        x: isFigure ? begin[0] - 1.5 : Math.min(begin[0], end[0]),
        y: begin[1] - MARK / 2 - (isFigure ? 3 : 0),
        width,
        height: MARK + (isFigure ? 6 : 0),
      },
      style: { fill: isFigure ? colours.ink : colours[kind === 'up' ? 'accent' : 'warn'] },
    };
  };
}

function label({ kind, label: text, from, to }, row, colours) {
  return {
    value: [Math.max(Number(from), Number(to)), row],
    label: { show: true, formatter: text, position: 'right', color: colours.ink, fontWeight: kind === 'figure' ? 600 : 400 },
  };
}

export function height({ bars }) {
  return bars.length * ROW + AXIS;
}

export function option({ bars }, { colours, text, axis, axisNumber }) {
  const ends = bars.flatMap(({ from, to }) => [Number(from), Number(to)]);
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const around = low === high ? Math.abs(high) || 1 : 0;
  return {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: ROOM, top: 4, bottom: 4, containLabel: true },
    xAxis: {
      type: 'value',
      min: low - around,
      max: high + around,
      splitNumber: 3,
      ...axis,
      axisLabel: { ...axis.axisLabel, formatter: axisNumber, showMinLabel: false, showMaxLabel: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      ...axis,
      axisLabel: { ...text, interval: 0, width: 150, overflow: 'truncate' },
    },
    series: [
      {
        type: 'custom',
        silent: true,
        renderItem: bar(bars, colours),
        encode: { x: [0, 1], y: 2 },
        data: bars.map(({ from, to }, row) => [Number(from), Number(to), row]),
      },
      {
        type: 'scatter',
        silent: true,
        symbolSize: 0,
        clip: false,
        data: bars.map((each, row) => label(each, row, colours)),
      },
    ],
  };
}
