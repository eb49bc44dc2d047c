import { expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import { VIEWS } from '../../../src/experiment/choices.ts';
import { decodeLink } from '../../../src/experiment/link.ts';
import { anyLabelledLink, ENORMOUS_LINKS, NASTY_TEXTS } from '../../unit/experiment/nastyLinks.ts';
import { test } from '../reader/labPage.ts';

/** Links that are read without a run, and links whose runs are waited for. */
const READ_LINKS = 160;
const RUN_LINKS = 20;
/** How often a test looks for the page's answer, ms, and how long at most: a machine may have much else to do. */
const ANSWER = { timeout: 60_000, intervals: [20, 50, 100] };

const SMALL_RUN = 'n=60&width=8&epochs=2&learners=2layer-all';
const viewOf = (link: string) => decodeLink(link).experiment.view;
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What the page says of its link, complaint by complaint. */
const complaints = async (page: Page) =>
  (await page.getByRole('alert', { name: 'The link' }).getByRole('listitem').allTextContents()).map(tidy);

/** Puts a link into the open tab, as a reader does who goes back or forward to it. */
async function take(page: Page, link: string): Promise<void> {
  await page.evaluate((query) => {
    history.replaceState(null, '', `?${query}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, link);
}

test.describe('hostile links on the page', () => {
  test.describe.configure({ timeout: 240_000 });
  test.beforeEach(({ page }) => {
    page.on('dialog', (dialog) => {
      throw new Error(`a link opened a dialog: ${dialog.message()}`);
    });
  });

  test(`each of ${READ_LINKS} links of bad, good and unknown fields has its bad ones named`, async ({
    lab,
    page,
  }) => {
    const sample = fc.sample(anyLabelledLink, READ_LINKS).map(({ link, bad }) => {
      // Without a run, unless the link itself says something of it.
      const silent = /(^|&)autorun=/.test(link) ? link : `autorun=0&${link}`;
      return { link: silent, bad };
    });
    for (const view of VIEWS) {
      await lab.open(`view=${view}&autorun=0`);
      for (const { link, bad } of sample.filter((labelled) => viewOf(labelled.link) === view)) {
        await take(page, link);
        const expected = decodeLink(link).issues.map(({ message }) => tidy(message));
        await expect.poll(() => complaints(page), { ...ANSWER, message: link }).toEqual(expected);
        expect(decodeLink(link).issues.map(({ field }) => field)).toEqual(expect.arrayContaining([...bad]));
        // A link may ask for the presenter mode, which has no masthead.
        await expect(page.getByRole('main')).toBeVisible();
      }
    }
  });

  test(`each of ${RUN_LINKS} links with a nasty field, opened anew, names it and trains`, async ({
    lab,
    page,
  }) => {
    const step = Math.floor(NASTY_TEXTS.length / RUN_LINKS);
    for (const text of NASTY_TEXTS.filter((_, i) => i % step === 0).slice(0, RUN_LINKS)) {
      await lab.open(`${SMALL_RUN}&beta=${encodeURIComponent(text)}`);
      expect((await complaints(page)).join()).toContain('beta must be a number from 0 to 1');
      await lab.untilFinished();
    }
  });

  test('a megabyte of anything is answered', async ({ lab, page }) => {
    let view = '';
    for (const [name, text] of Object.entries(ENORMOUS_LINKS)) {
      const link = `${text}&autorun=0`;
      if (view !== viewOf(link)) {
        view = viewOf(link);
        await lab.open(`view=${view}&autorun=0`);
      }
      await take(page, link);
      const expected = decodeLink(link).issues.map(({ message }) => tidy(message));
      await expect.poll(() => complaints(page), { ...ANSWER, message: name }).toEqual(expected);
    }
  });
});
