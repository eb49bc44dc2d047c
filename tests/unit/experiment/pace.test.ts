import { expect, it } from 'vitest';
import { decodeLink } from '../../../src/experiment/link.ts';
import { paceMs } from '../../../src/experiment/pace.ts';

it('a run is as fast as it can in the Lab, and unhurried in the story and before a hall, unless the link says more', () => {
  const paceOf = (link: string) => paceMs(decodeLink(link).experiment);
  expect(paceOf('')).toBe(0);
  expect(paceOf('?present=1')).toBe(20_000);
  expect(paceOf('?view=story&scene=4')).toBe(20_000);
  expect(paceOf('?view=story&scene=4&pace=fast')).toBe(0);
  expect(paceOf('?pace=40')).toBe(40_000);
  expect(decodeLink('?pace=30').issues).toHaveLength(1);
});
