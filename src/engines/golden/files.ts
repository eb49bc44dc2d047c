import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GoldenCase, parseGoldenCase } from './goldenCase.ts';

const OWN_CASES = fileURLToPath(new URL('../../../tests/golden', import.meta.url));

/** The folder of golden cases: GOLDEN_DIR, or the project's own. */
export function goldenFolder(): string {
  return process.env.GOLDEN_DIR ?? OWN_CASES;
}

/** Reads every golden case of the folder, by file name. Throws where there is none. */
export function readGoldenCases(): { name: string; golden: GoldenCase }[] {
  const folder = goldenFolder();
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  if (files.length === 0) throw new Error(`no golden case (*.json) in ${folder}`);
  return files.sort().map((file) => ({
    name: file.replace(/\.json$/, ''),
    golden: parseGoldenCase(readFileSync(join(folder, file), 'utf8')),
  }));
}
