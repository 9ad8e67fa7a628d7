// How long certificates are valid: a bar a model, the quarter's last day as a line, the day of the next audits as a mark.
const ROW = 30;
const AXIS = 48;
const MARK = 12;

function day(text) {
  return Date.parse(`${text}T00:00:00Z`);
}

function bar(bars, end, colours) {
  return (params, api) => {
    const { from, until, css } = bars[params.dataIndex];
    const begin = api.coord([day(from), params.dataIndex]);
    const stop = api.coord([until === null ? end : day(until), params.dataIndex]);
    const fill = colours[css === 'bad' ? 'warn' : 'accent'];
    const children = [{
      type: 'rect',
      shape: { x: begin[0], y: begin[1] - MARK / 2, width: Math.max(stop[0] - begin[0], 2), height: MARK },
      style: { fill, opacity: 0.75 },
    }];
    if (until === null) {
      children.push({
        type: 'polygon',
        shape: { points: [[stop[0], stop[1] - MARK / 2], [stop[0] + 8, stop[1]], [stop[0], stop[1] + MARK / 2]] },
        style: { fill, opacity: 0.75 },
      });
    }
    return { type: 'group', children };
  };
}

export function height({ bars }) {
  return bars.length * ROW + AXIS;
}

export function option({ today, today_label: todayLabel, bars }, { colours, text, axis, language }) {
  const days = [today, ...bars.flatMap(({ from, until, due }) => [from, until, due])].filter(Boolean).map(day);
  const low = Math.min(...days);
  const high = Math.max(...days);
  const end = high + (high - low) * 0.03;
  const ticks = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  return {
    animation: false,
    useUTC: true,
    textStyle: text,
    grid: { left: 8, right: 24, top: 24, bottom: 4, containLabel: true },
    xAxis: {
      type: 'time',
      min: low,
      max: end,
      splitNumber: 4,
      ...axis,
      axisLabel: { ...axis.axisLabel, formatter: value => ticks.format(value), hideOverlap: true },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name, label }) => `${name}\n${label}`),
      ...axis,
      axisLabel: { ...text, fontSize: 11, lineHeight: 13, interval: 0, width: 170, overflow: 'truncate' },
    },
    series: [
      {
        type: 'custom',
        silent: true,
        renderItem: bar(bars, end, colours),
        encode: { x: [0, 1], y: 2 },
        data: bars.map(({ from, until }, row) => [day(from), until === null ? end : day(until), row]),
      },
      {
        type: 'scatter',
        silent: true,
        symbol: 'diamond',
        symbolSize: 12,
        z: 3,
        itemStyle: { color: colours.ink, borderColor: colours.sheet, borderWidth: 1 },
        data: bars.map(({ due }, row) => (due === null ? null : [day(due), row])).filter(Boolean),
        markLine: {
          silent: true,
          symbol: 'none',
          label: { ...text, formatter: todayLabel, position: 'start', color: colours.ink },
          lineStyle: { color: colours.ink, type: 'solid', width: 2 },
          data: [{ xAxis: day(today) }],
        },
      },
    ],
  };
}
