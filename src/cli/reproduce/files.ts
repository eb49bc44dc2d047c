import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import type { FigureFile } from '../../training/figures/figureFile.ts';
import { readFigureFile } from '../../training/figures/readFigureFile.ts';
import { RequestError } from './options.ts';

/** Reads a figure's file. @throws RequestError with a sentence when it is none. */
export function openFigureFile(path: string): FigureFile {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new RequestError(`${path} cannot be read as JSON: ${(error as Error).message}.`);
  }
  const parsed = readFigureFile(json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new RequestError(
    `${path} is not a figure's file: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}.`,
  );
}

/** Writes a figure's file at once or not at all: a reader never sees half of it. */
export function writeFigureFile(path: string, file: FigureFile, keepUnits: boolean): void {
  const { units, ...shown } = file;
  const written = keepUnits ? file : shown;
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(written, null, 1)}\n`);
  renameSync(temporary, path);
}
