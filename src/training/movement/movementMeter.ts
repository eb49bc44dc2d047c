import type { EnsembleSpec, MemberState } from '../../engines/engine.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { stepCost } from '../../learners/cost.ts';
import type { Matrix } from '../../learners/features/matrix.ts';
import { tangentKernel } from '../../learners/features/tangentKernel.ts';
import type { NetworkName } from '../../learners/learnerNames.ts';
import { isLinear, trainableOf } from '../../learners/trainables.ts';
import {
  ALIGNMENT_OUTPUT,
  ALIGNMENT_SAMPLES,
  kernelAlignment,
  type Movement,
  relativeMovement,
} from './movement.ts';
import { MOVEMENT_BUDGET, movementCost, movementEpochs } from './movementSchedule.ts';

/** Whether a run's page or its lines say how far the networks have come; nobody else pays for it. */
export function saysMovement({ view, embed }: Pick<Experiment, 'view' | 'embed'>): boolean {
  return view === 'lab' && !embed;
}

/** Says at some epochs of a run how far each member of its ensemble has come from its start. */
export class MovementMeter {
  readonly #spec: EnsembleSpec;
  readonly #epochs: ReadonlySet<number>;
  /** What a measurement of all members costs, in SGD steps. */
  readonly steps: number;
  /** The tangent kernel that each member began with. */
  readonly #starts = new Map<number, Matrix>();

  constructor(learner: NetworkName, spec: EnsembleSpec, { epochs, samples }: Experiment) {
    this.#spec = spec;
    const cost = movementCost(spec, spec);
    const step = stepCost(learner, spec);
    this.steps = cost / (spec.batchSize * step);
    this.#epochs = movementEpochs(epochs, (MOVEMENT_BUDGET * epochs * samples * step) / cost);
  }

  isDue(epochsDone: number): boolean {
    return this.#epochs.has(epochsDone);
  }

  /** @param state of the member, at the end of an epoch that is due; the first one is its start. */
  measure(e: number, { parameters }: MemberState): Movement {
    const { architecture, trainable, members } = this.#spec;
    const { initial, test } = members[e]!;
    const record = trainableOf(trainable);
    const movement = relativeMovement(parameters.W, initial.W, record.linearised);
    // Its output is linear in what moves: its kernel stays.
    if (isLinear(record)) return { movement, alignment: 1 };
    const inputs = test.inputs.subarray(0, ALIGNMENT_SAMPLES * this.#spec.inputDimension);
    const at = { architecture, size: this.#spec, parameters };
    const kernel = tangentKernel(at, record, inputs, ALIGNMENT_OUTPUT);
    const start = this.#starts.get(e) ?? kernel;
    this.#starts.set(e, start);
    return { movement, alignment: kernelAlignment(kernel, start) };
  }
}
