import type { Page } from '@playwright/test';

/** How a control shows that it has the keyboard's focus. */
export interface FocusSign {
  readonly control: string;
  /** An outline on it, or on the label or the word that is drawn in its stead, a ring around a point of a chart, or none. */
  readonly sign: 'outline' | 'ring' | 'none';
  /** Of the sign against the ground beside it. */
  readonly contrast: number;
}

/** A page has no more controls than this. */
const MOST_STOPS = 150;

/** Goes through a page by the Tab key, once around, and reads at every stop how the focus shows. */
export async function focusRounds(page: Page): Promise<FocusSign[]> {
  const signs: FocusSign[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    delete (window as unknown as { stops?: Set<Element> }).stops;
  });
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const sign = await page.evaluate(readSign);
    if (!sign) break;
    signs.push(sign);
  }
  return signs;
}

/** Runs in the page: nothing from outside can be named in it. Undefined where the page has been gone through. */
function readSign(): FocusSign | undefined {
  const element = document.activeElement;
  const marked = (window as unknown as { stops?: Set<Element> }).stops ?? new Set<Element>();
  (window as unknown as { stops: Set<Element> }).stops = marked;
  if (!element || element === document.body || marked.has(element)) return undefined;
  marked.add(element);

  const rgb = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [r, g, b] = rgb(colour).map((value) => {
      const channel = value / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (start: Element | null) => {
    for (let at = start; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((rgb(colour)[3] ?? 1) > 0 && colour !== 'transparent') return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = (colour: string) => {
    const [dark, light] = [luminance(colour), luminance(groundOf(element.parentElement))].sort(
      (a, b) => a - b,
    ) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };

  const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const control = `${element.tagName.toLowerCase()} ${name.trim().slice(0, 60)}`;
  for (const drawn of [element, element.nextElementSibling, element.closest('label')]) {
    if (!drawn) continue;
    const { outlineStyle, outlineWidth, outlineColor, opacity } = getComputedStyle(drawn);
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && Number(opacity) > 0)
      return { control, sign: 'outline', contrast: contrast(outlineColor) };
  }
  const ring = element.querySelector('circle');
  if (ring && getComputedStyle(ring).stroke !== 'none')
    return { control, sign: 'ring', contrast: contrast(getComputedStyle(ring).stroke) };
  return { control, sign: 'none', contrast: 0 };
}
