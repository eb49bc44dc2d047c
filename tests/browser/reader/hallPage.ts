import { expect, type Page } from '@playwright/test';

/** What the back row must be able to read at 1280 × 720, CSS px. */
export const LEAST_TEXT_PX = 24;

export interface SmallText {
  readonly text: string;
  readonly px: number;
}

/**
 * Every piece of text in sight that is smaller than `least`, as it is rendered: an SVG's own scale counts, and text
 * that is clipped away for screen readers does not.
 */
export function smallTexts(page: Page, least: number): Promise<SmallText[]> {
  return page.evaluate((leastPx) => {
    const small: { text: string; px: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement!;
      if (text === '' || element.closest('script, style, noscript, .sr-only, option')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      if (box.width === 0 || !inSight || !element.checkVisibility({ visibilityProperty: true })) continue;
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
      const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
      const px = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      if (px < leastPx - 0.01) small.push({ text, px });
    }
    for (const field of document.querySelectorAll('input:not([type=range], [type=radio], [type=checkbox])')) {
      const px = Number.parseFloat(getComputedStyle(field).fontSize);
      if (field.checkVisibility() && px < leastPx - 0.01)
        small.push({ text: (field as HTMLInputElement).value, px });
    }
    return small;
  }, least);
}

/** Pairs of texts of a chart or of controls that lie over one another, and texts that reach out of a drawing. */
export function clashes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const drawing of document.querySelectorAll('.chart-canvas, .page, .embed')) {
      const frame = drawing.getBoundingClientRect();
      const parts = drawing.matches('.chart-canvas')
        ? 'text'
        : '.control label, .typed, .time label, .time button, .meter span, .embed-home a';
      const seen = [...drawing.querySelectorAll(parts)].filter((part) => part.checkVisibility());
      const texts = seen.map((text) => ({
        text: text instanceof HTMLInputElement ? text.value : (text.textContent ?? ''),
        box: text.getBoundingClientRect(),
      }));
      texts.forEach(({ text, box }, i) => {
        if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1)
          found.push(`“${text}” is cut off`);
        for (const other of texts.slice(i + 1)) {
          const over = (low: 'left' | 'top', high: 'right' | 'bottom') =>
            Math.min(box[high], other.box[high]) - Math.max(box[low], other.box[low]);
          // Boxes of letters hold room above and below; a third of their height may meet.
          if (over('left', 'right') > 1 && over('top', 'bottom') > box.height / 3)
            found.push(`“${text}” is over “${other.text}”`);
        }
      });
    }
    return found;
  });
}

export async function expectNoScrollBar(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth - innerWidth, scrollHeight - innerHeight];
  });
  expect(Math.max(...beyond)).toBeLessThanOrEqual(0);
}
