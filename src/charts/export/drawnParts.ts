import { resolvedDrawing } from './resolvedDrawing.ts';
import { type PictureTheme, themeAt } from './theme.ts';

/** A part of a picture: what it is and how large, px. */
export interface DrawnPart {
  readonly group: SVGElement;
  readonly width: number;
  readonly height: number;
}

/** A drawing that the page has not as an svg element. */
export interface MadeDrawing {
  /** Where on the page it stands: its theme is the picture's. */
  readonly at: Element;
  make(theme: PictureTheme): DrawnPart;
}

/** A drawing as a part of a picture, and the theme that it has on the page. */
export function drawnPart(
  drawing: SVGSVGElement | MadeDrawing,
): DrawnPart & { readonly theme: PictureTheme } {
  if (!(drawing instanceof SVGSVGElement)) {
    const theme = themeAt(drawing.at);
    return { ...drawing.make(theme), theme };
  }
  const theme = themeAt(drawing);
  const { width, height } = drawing.getBoundingClientRect();
  return { group: resolvedDrawing(drawing, theme.fontFamily), width, height, theme };
}
