import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type GoldenCase, parseGoldenCase } from '../../src/engines/golden/goldenCase.ts';

/** All golden cases: those of the folder that GOLDEN_DIR names, or of tests/golden. */
export function readGoldenCases(): { name: string; golden: GoldenCase }[] {
  const folder = process.env['GOLDEN_DIR'] ?? fileURLToPath(new URL('../golden', import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      golden: parseGoldenCase(readFileSync(`${folder}/${file}`, 'utf8')),
    }));
}
