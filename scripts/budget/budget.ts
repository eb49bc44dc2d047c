import { filesInReach, filesLoadedFor, type Manifest } from './chunks.ts';
import type { Limit } from './limits.ts';

/** A built page. */
export interface Build {
  readonly manifest: Manifest;
  /** Gzipped bytes of every file that is served, by address. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The files that hold TensorFlow.js. */
  readonly withTensorflow: readonly string[];
}

export interface Measured {
  readonly name: string;
  readonly bytes: number;
  readonly limitBytes: number;
}

/**
 * The size of a limit's files.
 *
 * @throws Error when it names a chunk that is not there, or no file at all: its size would be 0, and mean nothing.
 */
export function measure(
  { manifest, sizes }: Build,
  { name, chunks, after, files, limitBytes }: Limit,
): Measured {
  const counted = filesLoadedFor(manifest, chunks ?? [], after);
  for (const file of sizes.keys()) if (files?.test(file)) counted.add(file);
  if (counted.size === 0) throw new Error(`budget: nothing is counted for "${name}"`);
  let bytes = 0;
  for (const file of counted) {
    const size = sizes.get(file);
    if (size === undefined) throw new Error(`budget: ${file} is not in the build`);
    bytes += size;
  }
  return { name, bytes, limitBytes };
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

/** What is wrong with a build, a sentence each; nothing where all is well. */
export function complaints(build: Build, measured: readonly Measured[]): string[] {
  const over = measured
    .filter(({ bytes, limitBytes }) => bytes > limitBytes)
    .map(
      ({ name, bytes, limitBytes }) =>
        `Too large: ${name} is ${kilobytes(bytes)} kB gzipped, ${kilobytes(bytes - limitBytes)} kB more than its limit.`,
    );
  const reach = filesInReach(build.manifest);
  const inPage = build.withTensorflow.filter((file) => reach.has(file));
  if (inPage.length > 0) over.push(`TensorFlow.js has come into the page: ${inPage.join(', ')}.`);
  if (build.withTensorflow.length === 0)
    over.push('No file of the build looks like TensorFlow.js, so whether the page holds it cannot be told.');
  return over;
}

/** The table that is printed: a line for each limit. */
export function tableOf(measured: readonly Measured[]): string {
  const width = Math.max(...measured.map(({ name }) => name.length));
  const lines = measured.map(({ name, bytes, limitBytes }) => {
    const cells = [kilobytes(bytes), kilobytes(limitBytes), `${Math.round((100 * bytes) / limitBytes)} %`];
    return [name.padEnd(width), ...cells.map((cell) => cell.padStart(8))].join(' ');
  });
  return [`${'kB, gzipped'.padEnd(width)}     size    limit     used`, ...lines].join('\n');
}
