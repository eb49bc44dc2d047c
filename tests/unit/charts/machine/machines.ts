import { loadInNode } from '../../../../src/engines/wasm/loadInNode.ts';
import { createWasmEngine } from '../../../../src/engines/wasm/wasmEngine.ts';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import { type NetworkName, parseLearner } from '../../../../src/learners/learnerNames.ts';
import { inputGroups } from '../../../../src/problem/inputGroups.ts';
import { problemOf } from '../../../../src/problem/problems.ts';
import { type MachineParts, machineParts } from '../../../../src/training/machine/machineParts.ts';
import { BatchOrder, planSteps } from '../../../../src/training/run/batches.ts';
import { drawJobData, ensembleSpec } from '../../../../src/training/run/ensembleSpec.ts';

export const EXPERIMENT = { ...DEFAULT_EXPERIMENT, samples: 100, width: 40, learningRate: 0.01 };
export const GROUPS = inputGroups(problemOf(EXPERIMENT));

/** The parts of a network of the default problem after some epochs. */
export async function trainedParts(learner: NetworkName, epochs = 2): Promise<MachineParts> {
  const job = { learner, seeds: [1] };
  const spec = ensembleSpec(EXPERIMENT, job, drawJobData(EXPERIMENT, [job]));
  const ensemble = await createWasmEngine(await loadInNode()).createEnsemble(spec);
  const order = new BatchOrder(1, EXPERIMENT.samples);
  for (let epoch = 0; epoch < epochs; epoch++) {
    order.shuffle();
    await ensemble.advance(planSteps([order], 50, 0, 2, 1));
  }
  const { initial, test } = spec.members[0]!;
  const parts = machineParts(parseLearner(learner), await ensemble.inspect(0), initial, test, GROUPS);
  ensemble.dispose();
  return parts;
}
