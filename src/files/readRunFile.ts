import * as v from 'valibot';
import { rulesOfLink } from '../experiment/link.ts';
import { quote } from '../experiment/text/quote.ts';
import { wholeExperiment, withNamesOfToday } from '../experiment/versions/documents.ts';
import { NEWEST } from '../experiment/versions/versions.ts';
import { latest } from '../store/lab/state.ts';
import type { RunFile, RunReading } from '../store/pins/runFile.ts';
import { PROGRAM } from './downloadRun.ts';
import { RUN_FILE_SCHEMA } from './runFileSchema.ts';
import { ContradictionError, runOfDocument } from './runOfDocument.ts';

/** A larger file is not read: it would hold the page up. */
export const LARGEST_FILE_BYTES = 50e6;

/**
 * The start of a file that this program wrote, and the end of a whole one: the last brace stands on a line of its own.
 */
const FILE_START = /^\s*\{\s*"program":\s*"Beyond Kernels"/;
const WHOLE_END = /\n\}\s*$/;

function isRunFile(document: unknown): document is Record<string, unknown> {
  return typeof document === 'object' && document !== null && Reflect.get(document, 'program') === PROGRAM;
}

/** A run that any version of the program saved, as this one saves it. */
function runToday(document: Record<string, unknown>): unknown {
  const rules = typeof document.link === 'string' ? rulesOfLink(document.link) : NEWEST;
  const named = withNamesOfToday(document, rules) as Record<string, unknown>;
  return { ...named, experiment: wholeExperiment(named.experiment, rules) };
}

function wrongField(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? 'document';
  // A picklist tells dozens of names.
  const expected = issue.expected !== null && issue.expected.length < 60 ? `, not ${issue.expected}` : '';
  return `its field ${quote(path)} is ${quote(issue.received)}${expected}`;
}

/** Reads the text of a downloaded run, whatever it is. Never throws. */
export function readRunText(text: string): RunReading {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    const cutOff = FILE_START.test(text) && !WHOLE_END.test(text);
    return { problem: cutOff ? 'it breaks off in the middle' : 'it is not JSON' };
  }
  if (!isRunFile(document)) return { problem: 'it is not a run that this page saved' };
  const parsed = v.safeParse(RUN_FILE_SCHEMA, runToday(document), { abortEarly: true });
  if (!parsed.success) return { problem: wrongField(parsed.issues[0]) };
  try {
    const run = runOfDocument(parsed.output);
    return run.curves.some(latest) ? { run } : { problem: 'it holds no measurement' };
  } catch (error) {
    if (!(error instanceof ContradictionError)) throw error;
    return { problem: `its field ${quote(error.field)} cannot be: ${error.message}` };
  }
}

/** Reads a downloaded run; what is wrong with another file is one clear sentence. */
export async function readRunFile(file: RunFile): Promise<RunReading> {
  const refused = (problem: string) => ({
    problem: `The file ${quote(file.name)} is not pinned: ${problem}.`,
  });
  if (file.size > LARGEST_FILE_BYTES) {
    const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);
    return refused(`it has ${megabytes(file.size)} MB, and ${megabytes(LARGEST_FILE_BYTES)} MB is the most`);
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    return refused('it could not be read');
  }
  const reading = readRunText(text);
  return 'problem' in reading ? refused(reading.problem) : reading;
}
