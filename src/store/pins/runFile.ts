import type { Run } from '../lab/state.ts';

/** What is needed of a browser's file. */
export interface RunFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  text(): Promise<string>;
}

/** The run of a file, or why there is none, in one sentence. */
export type RunReading = { readonly run: Run } | { readonly problem: string };

/** Reads a downloaded run, whatever it is. Never throws. */
export type ReadRunFile = (file: RunFile) => Promise<RunReading>;
