// Where key figures land, in percent of their targets, with their likely ranges. Each point has its label, as in the table.
const ROW = 36;
const AXIS = 56;
const TARGET = 100;

function range(bars, colours) {
  return (params, api) => {
    const { low, high } = bars[params.dataIndex];
    const begin = api.coord([Number(low), params.dataIndex]);
    const end = api.coord([Number(high), params.dataIndex]);
    return {
      type: 'rect',
      shape: { x: begin[0], y: begin[1] - 4, width: Math.max(end[0] - begin[0], 1), height: 8, r: 4 },
      style: { fill: colours['strong-rule'] },
    };
  };
}

export function height({ bars }) {
  return bars.length * ROW + AXIS;
}

export function option({ axis: name, bars }, { colours, text, axis, axisNumber }) {
  const values = bars.flatMap(({ value, low, high }) => [Number(value), Number(low), Number(high)]);
  const low = Math.min(0, ...values);
  const high = Math.max(TARGET, ...values);
  return {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: 24, top: 8, bottom: 28, containLabel: true },
    xAxis: {
      type: 'value',
      min: low,
      max: high + (high - low) * 0.1,
      name,
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { ...text, color: colours.soft },
      ...axis,
      axisLabel: { ...axis.axisLabel, formatter: axisNumber, showMaxLabel: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(bar => bar.name),
      ...axis,
      axisLabel: { ...text, interval: 0, width: 180, overflow: 'break' },
    },
    series: [
      {
        type: 'custom',
        silent: true,
        renderItem: range(bars, colours),
        encode: { x: [0, 1], y: 2 },
        data: bars.map((bar, row) => [Number(bar.low), Number(bar.high), row]),
      },
      {
        type: 'scatter',
        silent: true,
        symbolSize: 11,
        itemStyle: { color: colours.accent, borderColor: colours.sheet, borderWidth: 1 },
        data: bars.map((bar, row) => ({
          value: [Number(bar.value), row],
          label: { show: true, formatter: bar.label, position: 'top', distance: 3, color: colours.ink },
        })),
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: colours.ink, type: 'solid', width: 2 },
          data: [{ xAxis: TARGET }],
        },
      },
    ],
  };
}
