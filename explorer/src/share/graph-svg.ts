import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { attributes, lines, type Pen, textAt } from './svg.ts';

const MARGIN = 24;
const NARROWEST = 480;
/** Letters of a line below a node. */
const LABEL_LETTERS = 20;
const LINE = 1.25;
const CAPTION = { size: 12, line: 16, letter: 6.8 };

/** The whole drawing as an SVG file, in its colours, with what is to be said of it below. */
export function graphSvg(core: Core, said: readonly string[], { ground, ink }: Pen): string {
  const { x1, y1, w, h } = core.elements().boundingBox();
  const [x, y, width] = [x1 - MARGIN, y1 - MARGIN, Math.max(w + 2 * MARGIN, NARROWEST)];
  const caption = said.flatMap((one) => lines(one, Math.floor((width - 2 * MARGIN) / CAPTION.letter)));
  const height = h + 3 * MARGIN + caption.length * CAPTION.line;
  const below = y1 + h + 2 * MARGIN;
  const size = attributes({ width, height, viewBox: [x, y, width, height].map(Math.round).join(' ') });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${size} font-family="system-ui, 'Noto Sans', sans-serif">`,
    `<rect${attributes({ x, y, width, height, fill: ground })}/>`,
    ...core.edges().map((one) => edge(one, ground)),
    ...core.nodes().map((one) => node(one, ground)),
    ...caption.map((line, at) => textAt(x1, below + at * CAPTION.line, line, { fill: ink, 'font-size': CAPTION.size })),
    '</svg>\n',
  ].join('\n');
}

function edge(one: EdgeSingular, ground: string): string {
  const [from, to, middle] = [one.sourceEndpoint(), one.targetEndpoint(), one.midpoint()];
  const bend = one.controlPoints()?.[0] ?? middle;
  const d = `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`.replace(/\d+\.\d+/g, (number) => Number(number).toFixed(1));
  const color: string = one.style('line-color');
  const width = Number.parseFloat(one.style('width'));
  const angle = (Math.atan2(to.y - bend.y, to.x - bend.x) * 180) / Math.PI;
  const dash = one.style('line-style') === 'dashed' ? '7 4' : undefined;
  const opacity = Number(one.style('opacity'));
  return `<g${attributes({ opacity })}><path${attributes({ d, fill: 'none', stroke: color, 'stroke-width': width, 'stroke-dasharray': dash })}/>${
    one.style('target-arrow-shape') === 'none'
      ? ''
      : `<path d="M0 0-8-4V4Z"${attributes({ fill: color, transform: `translate(${to.x.toFixed(1)} ${to.y.toFixed(1)}) rotate(${angle.toFixed(1)})` })}/>`
  }${outlined(middle.x, middle.y, String(one.data('label') ?? ''), one.style('color'), 10, ground)}</g>`;
}

const DASHES: Readonly<Record<string, string>> = { dashed: '4 3', dotted: '2 3' };

function node(one: NodeSingular, ground: string): string {
  const { x, y } = one.position();
  const look = attributes({
    fill: one.style('background-color'),
    'fill-opacity': Number(one.style('background-opacity')),
    stroke: one.style('border-color'),
    'stroke-width': Number.parseFloat(one.style('border-width')),
    'stroke-dasharray': DASHES[one.style('border-style')],
  });
  const size = Number.parseFloat(one.style('font-size'));
  const below = y + one.height() / 2 + 5 + size;
  const label = lines(String(one.data('label')), LABEL_LETTERS).map((line, at) =>
    outlined(x, below + at * size * LINE, line, one.style('color'), size, ground),
  );
  return `<g${attributes({ opacity: Number(one.style('opacity')) })}>${shape(one, look)}${label.join('')}</g>`;
}

function shape(one: NodeSingular, look: string): string {
  const { x, y } = one.position();
  const [width, height] = [one.width(), one.height()];
  const name: string = one.style('shape');
  if (name === 'ellipse') return `<ellipse${attributes({ cx: x, cy: y, rx: width / 2, ry: height / 2 })}${look}/>`;
  if (name !== 'polygon') return `<rect${attributes({ x: x - width / 2, y: y - height / 2, width, height, rx: 6 })}${look}/>`;
  const corners = String(one.style('shape-polygon-points'))
    .split(/[\s,]+/)
    .map(Number);
  const points = corners.map((value, at) => (at % 2 === 0 ? x + (value * width) / 2 : y + (value * height) / 2).toFixed(1));
  return `<polygon${attributes({ points: points.join(' ') })}${look}/>`;
}

/** A text that can be read over lines. */
const outlined = (x: number, y: number, text: string, fill: string, size: number, ground: string): string =>
  textAt(x, y, text, {
    ...{ fill, 'font-size': size, 'text-anchor': 'middle' },
    ...{ stroke: ground, 'stroke-width': 2.5, 'paint-order': 'stroke' },
  });
