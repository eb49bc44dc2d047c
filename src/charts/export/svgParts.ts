const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element with presentation attributes; those that are undefined are left out. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** How a text looks. */
export interface TextFont {
  readonly size: number;
  readonly weight?: number;
  readonly family: string;
}

/** Measures texts as the browser will draw them, px. */
export function textMeter(): (text: string, font: TextFont) => number {
  const context = document.createElement('canvas').getContext('2d')!;
  return (text, { size, weight = 400, family }) => {
    context.font = `${weight} ${size}px ${family}`;
    return context.measureText(text).width;
  };
}

/** Lines of text below each other. */
export function textBlock(
  lines: readonly string[],
  place: { readonly x: number; readonly y: number; readonly lineHeight: number },
  font: TextFont,
  fill: string,
): SVGTextElement {
  const { x, y, lineHeight } = place;
  const spans = lines.map((line, i) =>
    svgElement('tspan', { x, y: y + (i + 1) * lineHeight - 0.28 * lineHeight }, line),
  );
  return svgElement('text', { fill, 'font-size': font.size, 'font-weight': font.weight }, ...spans);
}
