const SVG = 'http://www.w3.org/2000/svg';

/** The inherited properties of a drawing's look, with their initial values. */
const INHERITED: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'font-size': '16',
  'font-style': 'normal',
  'font-weight': '400',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};

/** The attributes that place an element; recharts writes others onto it too. */
const GEOMETRY: Readonly<Record<string, readonly string[]>> = {
  circle: ['cx', 'cy', 'r'],
  line: ['x1', 'x2', 'y1', 'y2'],
  path: ['d'],
  // Patterns that fills refer to by id.
  pattern: ['id', 'width', 'height', 'patternUnits', 'patternTransform'],
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  text: ['x', 'y', 'dx', 'dy'],
  tspan: ['x', 'y', 'dx', 'dy'],
};
const OF_ALL = ['transform', 'clip-path'];
/** Parts that follow a resting pointer, or that are read aloud and not drawn. */
const NOT_DRAWN = '.recharts-tooltip-cursor, .recharts-active-dot, title, desc';
const INVISIBLE = new Set(['none', 'transparent', 'rgba(0, 0, 0, 0)']);

type Looks = ReadonlyMap<string, string>;

const plain = (value: string): string => value.replace(/(\d)px/g, '$1');

function isDrawn(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.matches(NOT_DRAWN)) return false;
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return false;
  const isShape = element instanceof SVGGeometryElement;
  return !isShape || !INVISIBLE.has(style.fill) || !INVISIBLE.has(style.stroke);
}

/** Copies where things are: never a class, a style, a name for screen readers or a handler. */
function copyGeometry(from: Element, to: Element): void {
  for (const name of [...(GEOMETRY[from.localName] ?? []), ...OF_ALL]) {
    const value = from.getAttribute(name);
    if (value !== null) to.setAttribute(name, value);
  }
}

/** Writes an element's computed properties, except for those that it inherits from its parent. */
function copyLooks(style: CSSStyleDeclaration, to: Element, parents: Looks): Looks {
  const looks = new Map(parents);
  for (const name of parents.keys()) {
    const value = plain(style.getPropertyValue(name));
    if (value === looks.get(name)) continue;
    looks.set(name, value);
    to.setAttribute(name, value);
  }
  if (style.opacity !== '1') to.setAttribute('opacity', style.opacity);
  return looks;
}

function copyClip(from: Element, to: Element): void {
  const clip = to.appendChild(document.createElementNS(SVG, 'clipPath'));
  clip.id = from.id;
  for (const shape of from.children) {
    const copy = clip.appendChild(document.createElementNS(SVG, shape.localName));
    copyGeometry(shape, copy);
  }
}

function copyInto(from: Element, to: Element, looks: Looks): void {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.textContent ?? '');
    if (!(node instanceof SVGElement)) continue;
    if (node.localName === 'clipPath') copyClip(node, to);
    else if (node.localName === 'defs') copyInto(node, to, looks);
    else {
      const style = getComputedStyle(node);
      if (!isDrawn(node, style)) continue;
      // A link of the page leads nowhere in a picture; what is in it is drawn.
      const copy = document.createElementNS(SVG, node.localName === 'a' ? 'g' : node.localName);
      copyGeometry(node, copy);
      copyInto(node, copy, copyLooks(style, copy, looks));
      if (copy.localName !== 'g' || copy.hasChildNodes()) to.append(copy);
    }
  }
}

/**
 * A chart's drawing as a group that looks the same without the page: style sheets and the theme's custom properties
 * resolved into presentation attributes, what is not seen left out.
 *
 * @param drawing an svg element on the page.
 * @param fontFamily of what the group will stand in.
 */
export function resolvedDrawing(drawing: SVGSVGElement, fontFamily: string): SVGGElement {
  const group = document.createElementNS(SVG, 'g');
  const around = new Map([...Object.entries(INHERITED), ['font-family', fontFamily]] as const);
  copyInto(drawing, group, copyLooks(getComputedStyle(drawing), group, around));
  return group;
}
