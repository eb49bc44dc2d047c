import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FIELD_KEYS, FIELDS, isFieldOf } from '../../../src/experiment/fields.ts';
import { decodeLink, encodeLink } from '../../../src/experiment/link.ts';
import { EXPERIMENT_SCHEMA } from '../../../src/experiment/schema.ts';
import { fieldText } from '../../../src/experiment/text/fieldText.ts';
import { anyLabelledLink, anyText, ENORMOUS_LINKS, NASTY_NAMES, NASTY_TEXTS } from './nastyLinks.ts';

/** Together a hundred thousand. */
const LABELLED_LINKS = 60_000;
const TEXTS = 40_000;
/** Every legal name of a field fits into this, and no stranger's text does. */
const LONGEST_MESSAGE = 1000;

/** Control and format characters, which could hide or turn round what follows them. */
const UNPRINTABLE = /\p{C}/u;

/** Learners are put into the order of their table. */
const inOrder = (list: string) => list.split(',').sort().join();

function expectCalm(link: string): ReturnType<typeof decodeLink> {
  const decoded = decodeLink(link);
  if (!v.is(EXPERIMENT_SCHEMA, decoded.experiment)) expect.fail(`no legal experiment of ${link}`);
  for (const { message, problem } of decoded.issues)
    if (message.length > LONGEST_MESSAGE || UNPRINTABLE.test(message + problem)) expect.fail(message);
  const complaints = new Set(decoded.issues.map(({ field, message }) => field + message));
  if (complaints.size < decoded.issues.length) expect.fail(`a complaint stands twice for ${link}`);
  return decoded;
}

describe('a hostile link', () => {
  it(`of any text gives a legal experiment and printable complaints (${TEXTS} links)`, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectCalm(text);
      }),
      { numRuns: TEXTS },
    );
  });

  it(`has each of its bad fields named, and no good one; the good ones are taken (${LABELLED_LINKS} links)`, () => {
    fc.assert(
      fc.property(anyLabelledLink, ({ link, bad, good }) => {
        const { experiment, issues } = expectCalm(link);
        const named = new Set(issues.map(({ field }) => field));
        if (named.size !== bad.size || [...bad].some((name) => !named.has(name)))
          expect([...named].sort(), link).toEqual([...bad].sort());
        const again = decodeLink(encodeLink(experiment));
        if (again.issues.length > 0) expect.fail(`${encodeLink(experiment)} is not taken back`);
        for (const [key, text] of good) {
          if (!isFieldOf(key, experiment.view)) continue;
          if (inOrder(fieldText(experiment[key])) !== inOrder(text))
            expect(`${key}=${fieldText(experiment[key])}`, link).toBe(`${key}=${text}`);
        }
      }),
      { numRuns: LABELLED_LINKS },
    );
  });

  it('is named in every field by every nasty text', () => {
    for (const key of FIELD_KEYS)
      for (const text of NASTY_TEXTS) {
        const field = FIELDS[key].link;
        const link = `${field}=${encodeURIComponent(text)}`;
        expect(
          expectCalm(link).issues.map((issue) => issue.field),
          link,
        ).toEqual([field]);
      }
    for (const name of NASTY_NAMES)
      expect(expectCalm(`${encodeURIComponent(name)}=1`).issues).toMatchObject([{ field: name }]);
  });

  // Work that grew with the square of a link's length would not end within a test's time.
  it.each(Object.entries(ENORMOUS_LINKS))('of a megabyte of %s is read, with few complaints', (_, link) => {
    expect(expectCalm(link).issues.length).toBeLessThan(25);
  });
});
