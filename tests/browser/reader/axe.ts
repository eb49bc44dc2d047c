import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2, levels A and AA, as far as a program can judge them. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe has against a page or a part of it: each rule that is broken, with the elements that break it. The page holds
 * no frame of another origin, so axe may run in it alone ("legacy"), which takes half the time.
 */
export async function violations(page: Page, part = 'html'): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .setLegacyMode()
    .include(part)
    .options({ runOnly: RULES, resultTypes: ['violations'] })
    .analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Looks at a page in the light theme and in the dark one: it follows the system's without a reload. */
export async function inBothThemes(page: Page, look: () => Promise<void>): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    // A colour on its way has a contrast that no reader is left with.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    await look();
  }
}
