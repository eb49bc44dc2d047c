/** The colours and letters of a picture, as the page has them now. */
export interface PictureTheme {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly rule: string;
  readonly fontFamily: string;
  /** A colour that may be a custom property, as a plain one. */
  colour(css: string): string;
}

const MONOSPACE = 'ui-monospace, "Liberation Mono", monospace';
export const LINK_FONT = MONOSPACE;

/** Reads the theme that an element of the page stands in. */
export function themeAt(element: Element): PictureTheme {
  const style = getComputedStyle(element);
  const property = (name: string) => style.getPropertyValue(name).trim();
  return {
    paper: property('--paper'),
    ink: property('--ink'),
    inkSoft: property('--ink-soft'),
    inkFaint: property('--ink-faint'),
    rule: property('--rule-soft'),
    fontFamily: style.fontFamily,
    colour: (css) => css.replace(/var\((--[\w-]+)\)/g, (_, name: string) => property(name)),
  };
}
