// Fellows sent to the left, received to the right, the net as a diamond. Confidential numbers are not drawn.
const ROW = 30;
const AXIS = 64;

function bar(name, bars, sign, key, colour, colours) {
  return {
    type: 'bar',
    name,
    silent: true,
    stack: 'flow',
    barWidth: 14,
    itemStyle: { color: colour },
    data: bars.map(each => (each[key] === null ? null : sign * each[key])),
    label: {
      show: true,
      position: sign < 0 ? 'left' : 'right',
      formatter: ({ dataIndex }) => (bars[dataIndex][key] ? String(bars[dataIndex][key]) : ''),
      color: colours.ink,
      fontSize: 12,
    },
  };
}

export function height({ bars }) {
  return bars.length * ROW + AXIS;
}

export function option({ outflow, inflow, net, bars }, { colours, text, axis, axisNumber }) {
  return {
    animation: false,
    textStyle: text,
    legend: { data: [outflow, inflow, net], selectedMode: false, top: 0, left: 0, textStyle: text },
    grid: { left: 8, right: 16, top: 32, bottom: 4, containLabel: true },
    xAxis: { type: 'value', ...axis, axisLabel: { ...axis.axisLabel, formatter: value => axisNumber(Math.abs(value)) } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      ...axis,
      axisLabel: { ...text, interval: 0, width: 130, overflow: 'truncate' },
    },
    series: [
      bar(outflow, bars, -1, 'outflow', colours.soft, colours),
      bar(inflow, bars, 1, 'inflow', colours.accent, colours),
      {
        type: 'scatter',
        name: net,
        silent: true,
        symbol: 'diamond',
        symbolSize: 12,
        z: 3,
        itemStyle: { color: colours.warn, borderColor: colours.sheet, borderWidth: 1 },
        data: bars.map(each => each.net),
      },
    ],
  };
}
