import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldenCase, parseGoldenCase } from '../engines/golden/goldenCase.ts';

/** A golden case and the name of its file, without the ending. */
export interface GoldenFile {
  readonly name: string;
  readonly golden: GoldenCase;
}

/** Reads every golden case (*.json) of a folder, by file name. Throws where there is none. */
export function readGoldenCases(folder: string): GoldenFile[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  if (files.length === 0) throw new Error(`no golden case (*.json) in ${folder}`);
  return files.sort().map((file) => ({
    name: file.replace(/\.json$/, ''),
    golden: parseGoldenCase(readFileSync(join(folder, file), 'utf8')),
  }));
}
