import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readmeWithFields } from '../../../scripts/readmeFields.ts';

it('README lists the link’s fields as the program knows them (npx tsx scripts/readmeFields.ts mends it)', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  expect(readmeWithFields(readme)).toBe(readme);
  expect(readme).toContain('| `alpha` (α) |');
});
