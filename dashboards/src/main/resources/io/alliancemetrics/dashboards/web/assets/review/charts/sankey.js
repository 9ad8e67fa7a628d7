// Corridors from home areas on the left to host areas on the right. An area that does both stands on both sides.
const NODE = 30;
const LEAST = 240;

function nodes(links, side, depth, colours) {
  const totals = new Map();
  for (const link of links) {
    totals.set(link[side], (totals.get(link[side]) ?? 0) + link.fellows);
  }
  return [...totals].map(([area, fellows]) => ({
    name: `${side}:${area}`,
    depth,
    itemStyle: { color: depth === 0 ? colours.accent : colours.soft },
    label: { formatter: `${area} ${fellows}`, position: depth === 0 ? 'left' : 'right', color: colours.ink },
  }));
}

export function height({ links }) {
  const sides = ['home', 'host'].map(side => new Set(links.map(link => link[side])).size);
  return Math.max(LEAST, Math.max(...sides) * NODE);
}

export function option({ links }, { colours, text }, width) {
  const room = Math.min(150, width * 0.3);
  return {
    animation: false,
    textStyle: text,
    series: [{
      type: 'sankey',
      silent: true,
      draggable: false,
      left: room,
      right: room,
      top: 8,
      bottom: 8,
      nodeGap: 6,
      nodeWidth: 10,
      label: { ...text, width: room - 8, overflow: 'truncate' },
      lineStyle: { color: colours.accent, opacity: 0.28, curveness: 0.5 },
      data: [...nodes(links, 'home', 0, colours), ...nodes(links, 'host', 1, colours)],
      links: links.map(({ home, host, fellows }) => ({ source: `home:${home}`, target: `host:${host}`, value: fellows })),
    }],
  };
}
