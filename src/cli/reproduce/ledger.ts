import { closeSync, existsSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import * as v from 'valibot';
import { UNIT_RESULT_SCHEMA } from '../../training/figures/readFigureFile.ts';
import type { UnitResult } from '../../training/sweep/unitResult.ts';
import { unitToday } from '../../training/sweep/unitToday.ts';

const ENTRY_SCHEMA = v.object({
  version: v.string(),
  engine: v.string(),
  key: v.string(),
  result: v.unknown(),
});

/** A unit that is done: by which version, on which engine, and what came of it. */
export type Entry = v.InferOutput<typeof ENTRY_SCHEMA> & { readonly result: UnitResult };

function entryOf(line: string): Entry | undefined {
  try {
    const parsed = v.safeParse(ENTRY_SCHEMA, JSON.parse(line));
    if (!parsed.success) return undefined;
    const { key, result } = unitToday(parsed.output);
    return { ...parsed.output, key, result: v.parse(UNIT_RESULT_SCHEMA, result) };
  } catch {
    return undefined;
  }
}

/**
 * The units of a figure that are done, one JSON line each, so that a run that was killed goes on where it was. A unit
 * is on the disk before the next one is told of; only those under way are lost.
 */
export class Ledger {
  /** What stood in the file when it was opened. */
  readonly entries: readonly Entry[];
  readonly #file: number;

  /** Opens the file, or makes it; a last line that was torn by a kill is cut off. */
  constructor(path: string) {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole));
    this.entries = whole.split('\n').flatMap((line) => entryOf(line) ?? []);
    this.#file = openSync(path, 'a');
  }

  append(version: string, engine: string, key: string, result: UnitResult): void {
    writeSync(this.#file, `${JSON.stringify({ version, engine, key, result })}\n`);
  }

  close(): void {
    closeSync(this.#file);
  }
}
