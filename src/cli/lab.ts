import type { Experiment } from '../experiment/experiment.ts';
import { decodeLink } from '../experiment/link.ts';
import { predictedPoints } from '../theory/predictedPoints.ts';
import { planFigure } from '../training/figures/figurePlan.ts';
import { samplesUnits } from '../training/sweep/units.ts';
import { runLab } from './runLab.ts';
import { runSweep } from './runSweep.ts';

const USAGE = `usage: npm run -s lab -- '<link or query>'   e.g. npm run -s lab -- 'alpha=0.3&n=2000&width=200'`;
/** The exit status for a link that cannot be taken as it stands. */
const BAD_LINK = 2;
/** The exit status when a fit did not fit into memory. */
const REFUSED = 1;

function print(record: object): void {
  process.stdout.write(`${JSON.stringify(record)}\n`);
}

/** @returns whether all that is fitted could be. */
function run(experiment: Experiment): Promise<boolean> {
  switch (experiment.view) {
    case 'story':
    case 'lab':
      return runLab(experiment, print);
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
async function lab(link: string): Promise<number> {
  const { experiment, issues } = decodeLink(link);
  if (issues.length > 0) {
    for (const { problem } of issues) console.error(problem);
    return BAD_LINK;
  }
  return (await run(experiment)) ? 0 : REFUSED;
}

const [link, ...rest] = process.argv.slice(2);
if (link === undefined || rest.length > 0) {
  console.error(USAGE);
  process.exitCode = BAD_LINK;
} else {
  process.exitCode = await lab(link);
}
