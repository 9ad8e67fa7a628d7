// Small multiples: a panel for every series. With a common scale heights can be compared between panels.
const PANEL = 150;
const ROW = 118;
const HEAD = 46;
const FOOT = 20;
const LEFT = 8;
const RIGHT = 14;

function columns(panels, width) {
  return Math.max(1, Math.min(panels.length, Math.floor(width / PANEL)));
}

function bounds(series, target) {
  const values = [...series.flatMap(({ values: all }) => all.filter(value => value !== null).map(Number)),
    ...(target === null ? [] : [Number(target)])];
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return { min: low, max: high === low ? low + 1 : high };
}

function line(panel, index, target, { colours }) {
  return {
    type: 'line',
    silent: true,
    xAxisIndex: index,
    yAxisIndex: index,
    data: panel.values.map(value => (value === null ? null : Number(value))),
    symbol: 'circle',
    symbolSize: 5,
    lineStyle: { color: colours.accent, width: 2 },
    itemStyle: { color: colours.accent },
    markLine: target === null ? undefined : {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: colours.soft, type: 'dashed', width: 1 },
      data: [{ yAxis: Number(target) }],
    },
  };
}

export function height({ panels }, width) {
  return Math.ceil(panels.length / columns(panels, width)) * ROW;
}

export function option({ quarters, common, target, panels }, tools, width) {
  const { colours, text, axis } = tools;
  const across = columns(panels, width);
  const panelWidth = width / across;
  const left = index => (index % across) * panelWidth + LEFT;
  const top = index => Math.floor(index / across) * ROW;
  const shared = bounds(panels, target);
  const ends = (index, value) => (index === 0 || index === quarters.length - 1 ? value : '');
  return {
    animation: false,
    textStyle: text,
    title: panels.map(({ name, label }, index) => ({
      text: name,
      subtext: label,
      left: left(index),
      top: top(index),
      padding: [4, 0],
      itemGap: 4,
      textStyle: { ...text, fontSize: 12, lineHeight: 15, fontWeight: 600, width: panelWidth - LEFT - RIGHT, overflow: 'truncate' },
      subtextStyle: { ...text, fontSize: 12, lineHeight: 15, color: colours.soft },
    })),
    grid: panels.map((_, index) => ({
      left: left(index),
      top: top(index) + HEAD,
      width: panelWidth - LEFT - RIGHT,
      height: ROW - HEAD - FOOT,
    })),
    xAxis: panels.map((_, index) => ({
      gridIndex: index,
      type: 'category',
      data: quarters,
      boundaryGap: quarters.length === 1,
      ...axis,
      axisLabel: {
        ...axis.axisLabel,
        fontSize: 10,
        interval: 0,
        formatter: (value, at) => ends(at, value),
        alignMinLabel: 'left',
        alignMaxLabel: 'right',
      },
    })),
    yAxis: panels.map((panel, index) => ({
      gridIndex: index,
      type: 'value',
      ...(common ? shared : bounds([panel], null)),
      ...axis,
      splitNumber: 2,
      axisLabel: { show: false },
    })),
    series: panels.map((panel, index) => line(panel, index, common ? target : null, tools)),
  };
}
