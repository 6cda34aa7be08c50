import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { formatAttributes, type Pen, renderText, wrapText } from './svg.ts';

const MARGIN = 24;
const MIN_WIDTH = 480;
/** Maximum number of letters in a line of a label. */
const MAX_LABEL_LETTERS = 20;
const LINE_HEIGHT = 1.25;
const DASHES: Readonly<Record<string, string>> = { dashed: '4 3', dotted: '2 3' };
const EDGE_DASHES: Readonly<Record<string, string>> = { dashed: '7 4', dotted: '2 3' };
const CAPTION = { size: 12, line: 16, letter: 6.8 };

/** A line of the legend. */
export interface LegendLine {
  readonly label: string;
  readonly color: string;
  readonly line: string;
}

interface PictureTexts {
  readonly legend: readonly LegendLine[];
  readonly captions: readonly string[];
}

/** Renders the whole graph as an SVG file with its legend and captions below it. */
export function renderGraphSvg(core: Core, { legend, captions }: PictureTexts, { ground, ink }: Pen): string {
  const { x1, y1, w, h } = core.elements().boundingBox();
  const [x, y, width] = [x1 - MARGIN, y1 - MARGIN, Math.max(w + 2 * MARGIN, MIN_WIDTH)];
  const captionLines = captions.flatMap((caption) => wrapText(caption, Math.floor((width - 2 * MARGIN) / CAPTION.letter)));
  const height = h + 3 * MARGIN + (legend.length + captionLines.length) * CAPTION.line;
  const below = y1 + h + 2 * MARGIN;
  const size = formatAttributes({ width, height, viewBox: [x, y, width, height].map(Math.round).join(' ') });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${size} font-family="system-ui, 'Noto Sans', sans-serif">`,
    `<rect${formatAttributes({ x, y, width, height, fill: ground })}/>`,
    ...core.edges().map((element) => renderEdge(element, ground)),
    ...core.nodes().map((element) => renderNode(element, ground)),
    ...legend.map((line, index) => renderLegendLine(line, x1, below + index * CAPTION.line, ink)),
    ...captionLines.map((line, index) =>
      renderText(x1, below + (legend.length + index) * CAPTION.line, line, { fill: ink, 'font-size': CAPTION.size }),
    ),
    '</svg>\n',
  ].join('\n');
}

const renderLegendLine = ({ label, color, line }: LegendLine, x: number, y: number, ink: string): string =>
  `<line${formatAttributes({ x1: x, x2: x + 28, y1: y - 4, y2: y - 4, stroke: color, 'stroke-width': 3, 'stroke-dasharray': DASHES[line] })}/>${renderText(x + 36, y, label, { fill: ink, 'font-size': CAPTION.size })}`;

function renderEdge(element: EdgeSingular, ground: string): string {
  const [from, to, middle] = [element.sourceEndpoint(), element.targetEndpoint(), element.midpoint()];
  const bend = element.controlPoints()?.[0] ?? middle;
  const d = `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`.replace(/\d+\.\d+/g, (number) => Number(number).toFixed(1));
  const color: string = element.style('line-color');
  const width = Number.parseFloat(element.style('width'));
  const angle = (Math.atan2(to.y - bend.y, to.x - bend.x) * 180) / Math.PI;
  const dash = EDGE_DASHES[element.style('line-style')];
  const opacity = Number(element.style('opacity'));
  return `<g${formatAttributes({ opacity })}><path${formatAttributes({ d, fill: 'none', stroke: color, 'stroke-width': width, 'stroke-dasharray': dash })}/>${
    element.style('target-arrow-shape') === 'none'
      ? ''
      : `<path d="M0 0-8-4V4Z"${formatAttributes({ fill: color, transform: `translate(${to.x.toFixed(1)} ${to.y.toFixed(1)}) rotate(${angle.toFixed(1)})` })}/>`
  }${renderOutlined(middle.x, middle.y, String(element.data('label') ?? ''), element.style('color'), 10, ground)}</g>`;
}

function renderNode(element: NodeSingular, ground: string): string {
  const { x, y } = element.position();
  const attributes = formatAttributes({
    fill: element.style('background-color'),
    'fill-opacity': Number(element.style('background-opacity')),
    stroke: element.style('border-color'),
    'stroke-width': Number.parseFloat(element.style('border-width')),
    'stroke-dasharray': DASHES[element.style('border-style')],
  });
  const size = Number.parseFloat(element.style('font-size'));
  const below = y + element.height() / 2 + 5 + size;
  const label = wrapText(String(element.data('label')), MAX_LABEL_LETTERS).map((line, index) =>
    renderOutlined(x, below + index * size * LINE_HEIGHT, line, element.style('color'), size, ground),
  );
  return `<g${formatAttributes({ opacity: Number(element.style('opacity')) })}>${renderShape(element, attributes)}${label.join('')}</g>`;
}

function renderShape(element: NodeSingular, attributes: string): string {
  const { x, y } = element.position();
  const [width, height] = [element.width(), element.height()];
  const name: string = element.style('shape');
  if (name === 'ellipse') return `<ellipse${formatAttributes({ cx: x, cy: y, rx: width / 2, ry: height / 2 })}${attributes}/>`;
  if (name !== 'polygon') return `<rect${formatAttributes({ x: x - width / 2, y: y - height / 2, width, height, rx: 6 })}${attributes}/>`;
  const corners = String(element.style('shape-polygon-points'))
    .split(/[\s,]+/)
    .map(Number);
  const points = corners.map((value, index) => (index % 2 === 0 ? x + (value * width) / 2 : y + (value * height) / 2).toFixed(1));
  return `<polygon${formatAttributes({ points: points.join(' ') })}${attributes}/>`;
}

/** Renders a text with an outline, so that it can be read over edges. */
const renderOutlined = (x: number, y: number, text: string, fill: string, size: number, ground: string): string =>
  renderText(x, y, text, {
    ...{ fill, 'font-size': size, 'text-anchor': 'middle' },
    ...{ stroke: ground, 'stroke-width': 2.5, 'paint-order': 'stroke' },
  });
