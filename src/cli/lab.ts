import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Experiment } from '../experiment/experiment.ts';
import { decodeLink } from '../experiment/link.ts';
import { PYTHON_FORMATS, type PythonFormat } from '../files/python/formats.ts';
import { pythonRun } from '../files/python/pythonRun.ts';
import { whyNotPython } from '../files/python/refusal.ts';
import { predictedPoints } from '../theory/predictedPoints.ts';
import { planFigure } from '../training/figures/figurePlan.ts';
import { samplesUnits } from '../training/sweep/units.ts';
import { runLab } from './runLab.ts';
import { runSweep } from './runSweep.ts';
import { VERSION } from './version.ts';

const USAGE = `usage: npm run -s lab -- '<link or query>' [--python FILE]   e.g. npm run -s lab -- 'alpha=0.3&n=2000&width=200'
--python also writes the run as a PyTorch program: FILE ends in ${Object.keys(PYTHON_FORMATS)
  .map((format) => `.${format}`)
  .join(' or ')}`;
/** The exit status for a link that cannot be taken as it stands. */
const BAD_LINK = 2;
/** The exit status when a fit did not fit into memory. */
const REFUSED = 1;

function print(record: object): void {
  process.stdout.write(`${JSON.stringify(record)}\n`);
}

/** A file that a run is also written to as a Python program. */
interface PythonTarget {
  readonly file: string;
  readonly format: PythonFormat;
}

/** Runs one experiment, and writes it as Python where that is asked for. @returns whether all that is fitted could be. */
async function runOne(link: string, experiment: Experiment, python?: PythonTarget): Promise<boolean> {
  const { isWhole, engine, ...measured } = await runLab(experiment, print);
  if (python) {
    const page = { experiment, ...measured, link, version: VERSION, engine: engine?.name };
    writeFileSync(python.file, PYTHON_FORMATS[python.format](pythonRun(page)));
  }
  return isWhole;
}

/** @returns whether all that is fitted could be. */
function run(link: string, experiment: Experiment, python?: PythonTarget): Promise<boolean> {
  switch (experiment.view) {
    case 'story':
    case 'lab':
      return runOne(link, experiment, python);
    case 'samples':
      if (experiment.theory)
        for (const point of predictedPoints(experiment.learners, experiment))
          print({ type: 'prediction', ...point });
      return runSweep(experiment, samplesUnits(experiment), print);
    case 'figure2':
    case 'figure3':
      return runSweep(experiment, planFigure(experiment).units, print);
  }
}

/** Runs what a link describes and prints what comes of it as JSON lines. */
async function lab(link: string, python?: PythonTarget): Promise<number> {
  const { experiment, issues } = decodeLink(link);
  const refusal = python && whyNotPython(experiment);
  const problems = [...issues.map(({ problem }) => problem), ...(refusal ? [refusal] : [])];
  if (problems.length > 0) {
    for (const problem of problems) console.error(problem);
    return BAD_LINK;
  }
  return (await run(link, experiment, python)) ? 0 : REFUSED;
}

/** What the command line asks for; undefined where it is not as the usage says. */
function asked(): { link: string; python?: PythonTarget } | undefined {
  try {
    const { values, positionals } = parseArgs({
      options: { python: { type: 'string' } },
      allowPositionals: true,
    });
    const [link, ...rest] = positionals;
    if (link === undefined || rest.length > 0) return undefined;
    const file = values.python;
    if (file === undefined) return { link };
    const format = (Object.keys(PYTHON_FORMATS) as PythonFormat[]).find((end) => file.endsWith(`.${end}`));
    return format && { link, python: { file, format } };
  } catch {
    return undefined;
  }
}

const request = asked();
if (request) process.exitCode = await lab(request.link, request.python);
else {
  console.error(USAGE);
  process.exitCode = BAD_LINK;
}
