import { openFigureFile, writeFigureFile } from './reproduce/files.ts';
import { mergeFigures } from './reproduce/mergeFigures.ts';
import { RequestError, readRequest } from './reproduce/options.ts';
import { runFigure } from './reproduce/runFigure.ts';

/** The exit status for a command that cannot be taken as it stands. */
const BAD_REQUEST = 2;
/** The exit status when merged parts leave something out. */
const INCOMPLETE = 1;

function merge(files: readonly string[], out: string, keepUnits: boolean): number {
  const parts = files.map((name) => ({ name, file: openFigureFile(name) }));
  const { file, missing } = mergeFigures(parts, new Date().toISOString());
  writeFigureFile(out, file, keepUnits);
  if (missing.length === 0) return 0;
  const [example] = missing;
  console.error(
    `${missing.length} units are missing, such as ${example}; the points of ${out} may change with them.`,
  );
  return INCOMPLETE;
}

/** Reproduces a figure, or puts parts of one together; see docs/reproduce.md. */
async function reproduce(args: readonly string[]): Promise<number> {
  const request = readRequest(args);
  const { out, keepUnits } = request;
  if (request.command === 'merge') return merge(request.files, out, keepUnits);
  await runFigure(request.experiment, request.shard, out, keepUnits);
  return 0;
}

try {
  process.exitCode = await reproduce(process.argv.slice(2));
} catch (error) {
  // What the system says of a file is a sentence as well: "ENOENT: no such file or directory, open 'f.json'".
  const isSystemError = error instanceof Error && 'syscall' in error;
  if (!(error instanceof RequestError || isSystemError)) throw error;
  console.error(error.message);
  process.exitCode = BAD_REQUEST;
}
