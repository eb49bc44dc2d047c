import { parseLearner } from '../src/learners/learnerNames.ts';
import { trainableOf } from '../src/learners/trainables.ts';
import { type EngineStep, encodingMicroseconds, engineStep } from './engineStep.ts';
import type { Lane, Rivals } from './lanes.ts';
import { plainStep } from './plainStep.ts';
import { type Contender, type Effort, race } from './race.ts';
import { type ComparisonRow, comparisonRow, type Row } from './results.ts';
import { productFlops, stepFlops, type Workload } from './workload.ts';

const FLOPS_PER_MS_IN_GFLOPS = 1e6;

interface Found {
  readonly rows: Row[];
  readonly comparisons: ComparisonRow[];
}

/** The other ways to take the same step. */
async function rivalSteps(
  workload: Workload,
  { tfjsBackends, handDerived, pytorch }: Rivals,
): Promise<Contender[]> {
  if (trainableOf(parseLearner(workload.learner).trainable).linearised) return [];
  const rivals: Contender[] = [];
  if (workload.members === 1) {
    for (const backend of tfjsBackends) rivals.push(await plainStep(backend, workload));
    for (const { engine, name, prepare } of handDerived) {
      rivals.push(await engineStep(engine, workload, name, prepare));
    }
  }
  if (pytorch) rivals.push(await pytorch.step('cpu', workload));
  if (pytorch?.description.cuda) rivals.push(await pytorch.step('cuda', workload));
  return rivals;
}

/** A lane's step and its bare product. */
interface Entrant {
  readonly lane: Lane;
  readonly step: EngineStep;
  readonly product: Contender;
}

async function enter(lane: Lane, workload: Workload): Promise<Entrant> {
  const { engine, prepare, product } = lane;
  const step = await engineStep(engine, workload, engine.name, prepare);
  return { lane, step, product: await product(workload) };
}

/** Races the engines at one size against each other, their own bare products, and the rivals. */
export async function measureCell(
  lanes: readonly Lane[],
  rivals: Rivals,
  workload: Workload,
  effort: Effort,
): Promise<Found> {
  const entrants: Entrant[] = [];
  for (const lane of lanes) entrants.push(await enter(lane, workload));
  const steps = [...entrants.map(({ step }) => step), ...(await rivalSteps(workload, rivals))];
  const contenders = [...steps, ...entrants.map(({ product }) => product)];
  const times = await race<Contender>(contenders, effort);
  const leastOf = (contender: Contender) => Math.min(...times.get(contender)!);

  const rows: Row[] = [];
  for (const { lane, step, product } of entrants) {
    const msPerStep = leastOf(step);
    const rate = (stepFlops(workload) * workload.members) / msPerStep;
    const peak = (productFlops(workload.width) * lane.productMembers(workload)) / leastOf(product);
    rows.push({
      engine: lane.engine.name,
      label: lane.engine.label,
      ...workload,
      msPerStep,
      memberStepsPerSecond: (1000 * workload.members) / msPerStep,
      peakFraction: rate / peak,
      gflops: rate / FLOPS_PER_MS_IN_GFLOPS,
      ...(lane.worksBeside && {
        encodingMicrosecondsPerStep: await encodingMicroseconds(step, msPerStep),
      }),
    });
  }
  const comparisons = entrants
    .filter(({ lane }) => lane.fast)
    .flatMap(({ step }) =>
      steps.filter((other) => other !== step).map((other) => comparisonRow(workload, times, step, other)),
    );
  for (const contender of contenders) await contender.dispose();
  return { rows, comparisons };
}
