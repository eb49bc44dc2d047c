import { parseLearner } from '../src/experiment/learnerNames.ts';
import type { EngineStep } from './engineStep.ts';
import { engineStep } from './engineStep.ts';
import type { Lane, Rivals } from './lanes.ts';
import { plainStep } from './plainStep.ts';
import { type Contender, type Effort, race } from './race.ts';
import type { ComparisonRow, Row } from './results.ts';
import { compare } from './statistics.ts';
import { productFlops, stepFlops, type Workload } from './workload.ts';

interface Found {
  readonly rows: Row[];
  readonly comparisons: ComparisonRow[];
}

/** The other ways to take the same step. */
async function rivalSteps(
  workload: Workload,
  { tfjsBackends, handDerived, pytorch }: Rivals,
): Promise<Contender[]> {
  if (parseLearner(workload.learner).trainable === 'ntk') return [];
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

/** Races the engines at one size against each other, their own bare products, and the rivals. */
export async function measureCell(
  lanes: readonly Lane[],
  rivals: Rivals,
  workload: Workload,
  effort: Effort,
): Promise<Found> {
  const steps: EngineStep[] = [];
  const products: Contender[] = [];
  for (const { engine, prepare, product } of lanes) {
    steps.push(await engineStep(engine, workload, engine.name, prepare));
    products.push(await product(workload));
  }
  const others = await rivalSteps(workload, rivals);
  const contenders = [...steps, ...products, ...others];
  const times = await race(contenders, effort);
  const least = times.map((of) => Math.min(...of));
  const { learner, width, members, samples } = workload;
  const rows = lanes.map(({ engine, worksBeside, productMembers }, i): Row => {
    const rate = (stepFlops(workload) * members) / least[i]!;
    const peak = (productFlops(width) * productMembers(workload)) / least[lanes.length + i]!;
    return {
      engine: engine.name,
      label: engine.label,
      learner,
      width,
      members,
      samples,
      msPerStep: least[i]!,
      memberStepsPerSecond: (1000 * members) / least[i]!,
      peakFraction: rate / peak,
      gflops: rate / 1e6,
      ...(worksBeside && { encodingMicrosecondsPerStep: 1000 * steps[i]!.leastSynchronousMs() }),
    };
  });
  const comparisons = lanes.flatMap(({ own }, i) => {
    if (!own) return [];
    const against = contenders.flatMap((_, j) =>
      j !== i && (j < lanes.length || j >= 2 * lanes.length) ? [j] : [],
    );
    return against.map(
      (j): ComparisonRow => ({
        contender: contenders[i]!.name,
        against: contenders[j]!.name,
        ...workload,
        msPerStep: least[i]!,
        againstMsPerStep: least[j]!,
        ...compare(times[i]!, times[j]!),
      }),
    );
  });
  for (const contender of contenders) await contender.dispose();
  return { rows, comparisons };
}
