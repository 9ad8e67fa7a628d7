// Members ranked by their figures: a dot each, the target as a line. The shape says whether the target is reached.
const ROW = 24;
const AXIS = 52;
const SHAPES = { good: 'circle', bad: 'diamond' };

function markLine(target, label, { colours, text }) {
  return target === null ? undefined : {
    silent: true,
    symbol: 'none',
    label: { ...text, formatter: label, position: 'start', color: colours.ink },
    lineStyle: { color: colours.ink, type: 'solid', width: 2 },
    data: [{ xAxis: Number(target) }],
  };
}

export function height({ dots }) {
  return dots.length * ROW + AXIS;
}

export function option({ target, target_label: targetLabel, unit_label: unit, dots }, tools) {
  const { colours, text, axis, axisNumber } = tools;
  const values = [...dots.map(({ value }) => Number(value)), ...(target === null ? [] : [Number(target)])];
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  return {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: 16, top: 24, bottom: 22, containLabel: true },
    xAxis: {
      type: 'value',
      min: low - (low < 0 ? span * 0.1 : 0),
      max: high + span * 0.14,
      name: unit,
      nameLocation: 'middle',
      nameGap: 20,
      nameTextStyle: { ...text, color: colours.soft },
      splitNumber: 4,
      ...axis,
      axisLabel: { ...axis.axisLabel, formatter: axisNumber, showMinLabel: low === 0, showMaxLabel: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: dots.map(({ name }) => name),
      ...axis,
      axisLabel: { ...text, interval: 0, width: 130, overflow: 'truncate' },
      splitLine: { show: true, lineStyle: { color: colours.rule, type: 'dotted' } },
    },
    series: [{
      type: 'scatter',
      silent: true,
      data: dots.map(({ value, label, css }, row) => ({
        value: [Number(value), row],
        symbol: SHAPES[css] ?? 'circle',
        symbolSize: css === 'bad' ? 12 : 11,
        itemStyle: { color: css === 'bad' ? colours.warn : colours.accent, borderColor: colours.sheet, borderWidth: 1 },
        label: { show: true, formatter: label, position: 'right', color: colours.ink, backgroundColor: colours.sheet, padding: [0, 2] },
      })),
      z: 6,
      markLine: markLine(target, targetLabel, tools),
    }],
  };
}
