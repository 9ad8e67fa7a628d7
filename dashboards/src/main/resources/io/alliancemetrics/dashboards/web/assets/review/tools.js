// What charts share: numbers in the page's language, the page's colours, and the look of axes.
const MINUS = '\u2212';
const HYPHEN = /-/gu;
const DECIMALS = { PERCENT: 2, INDEX: 2, PERSONS: 0, MODELS: 0, USD_BN: 3, MEMBERS: 0 };

function colour(style, name) {
  return style.getPropertyValue(`--${name}`).trim();
}

/** Exact decimals come as text and are rounded once, half-even, as everywhere in the product. */
function formatter(language, decimals) {
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    roundingMode: 'halfEven',
  });
  return text => format.format(text).replace(HYPHEN, MINUS);
}

/**
 * number(unit, text): an exact decimal as people read it. axisNumber(value): a tick of an axis. colours: of the page's theme.
 * text: style of all texts. axis: style of an axis. area(code): a country's name.
 */
export function tools() {
  const style = getComputedStyle(document.documentElement);
  const language = document.documentElement.lang;
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  const ticks = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  const colours = Object.fromEntries(
    ['paper', 'sheet', 'ink', 'soft', 'rule', 'strong-rule', 'accent', 'good', 'warn', 'stripe']
      .map(name => [name, colour(style, name)]));
  const text = { color: colours.ink, fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 };
  return {
    language,
    colours,
    text,
    number: (unit, exact) => formatter(language, DECIMALS[unit])(exact),
    axisNumber: value => ticks.format(value).replace(HYPHEN, MINUS),
    area: code => (code.length === 2 ? names.of(code) : code),
    axis: {
      axisLine: { lineStyle: { color: colours['strong-rule'] } },
      axisTick: { show: false },
      axisLabel: { ...text, color: colours.soft },
      splitLine: { lineStyle: { color: colours.rule } },
    },
  };
}
