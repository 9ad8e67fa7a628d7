// Puts charts over the tables of the page. Without this script the page has all the same figures, as tables.
import { tools } from './tools.js';

const VIEWS = ['chart', 'table'];

/** Buttons that show either the chart or the table; in print both are there. */
function addSwitch(figure, words, show) {
  const group = document.createElement('div');
  group.className = 'views';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', words.views);
  for (const view of VIEWS) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words[view];
    button.dataset.view = view;
    button.addEventListener('click', () => show(view));
    group.append(button);
  }
  figure.querySelector('figcaption').after(group);
  return group;
}

function shower(figure) {
  return view => {
    figure.dataset.view = view;
    for (const button of figure.querySelectorAll('.views button')) {
      button.setAttribute('aria-pressed', String(button.dataset.view === view));
    }
  };
}

/** A chart as wide as it is shown; scaled, not drawn anew, where the page is printed. */
function draw(echarts, plot, option, height) {
  const chart = echarts.init(plot, null, { renderer: 'svg', height: height(plot.clientWidth) });
  const redraw = () => {
    chart.setOption(option(chart.getWidth()), true);
    const svg = plot.querySelector('svg');
    svg.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('focusable', 'false');
  };
  redraw();
  new ResizeObserver(() => {
    if (plot.clientWidth > 0 && plot.clientWidth !== chart.getWidth() && !window.matchMedia('print').matches) {
      chart.resize({ width: plot.clientWidth, height: height(plot.clientWidth) });
      redraw();
    }
  }).observe(plot);
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
}

async function enhance(figure, echarts, words) {
  const plot = figure.querySelector('.plot');
  const data = JSON.parse(figure.querySelector('.chart-data').textContent);
  const module = await import(`./charts/${figure.dataset.chart}.js`);
  const show = shower(figure);
  addSwitch(figure, words, show);
  plot.hidden = false;
  show('chart');
  draw(echarts, plot, width => module.option(data, tools(), width), width => module.height(data, width));
}

async function main() {
  const figures = [...document.querySelectorAll('figure.chart')];
  if (figures.length > 0) {
    const words = document.querySelector('main').dataset;
    const echarts = await import('/assets/echarts/dist/echarts.esm.min.mjs');
    await Promise.all(figures.map(figure => enhance(figure, echarts, words)));
  }
  document.documentElement.dataset.ready = 'true';
}

await main();
