import type { Engine } from '../../src/engines/engine.ts';
import type { NetworkName } from '../../src/learners/learnerNames.ts';
import { fingerprint } from './fingerprint.ts';
import { smallEnsemble, smallPlan } from './smallEnsembles.ts';

/** Sizes that no tile divides. */
const ODD = { inputDimension: 30, outputDimension: 15, width: 37, batchSize: 50, samples: 120 };
/** Steps enough for any difference between two machines to have grown. */
const STEPS = 500;

/** A hash of the bits that 500 steps leave in the parameters and the velocity of two small networks. */
export async function trainedFingerprint(engine: Engine, learner: NetworkName): Promise<string> {
  const ensemble = await engine.createEnsemble(smallEnsemble(learner, ODD, [1, 2]));
  try {
    await ensemble.advance(smallPlan(ODD, 2, STEPS));
    const states = await ensemble.state();
    return states
      .map(({ parameters, velocity }) => fingerprint(parameters) + fingerprint(velocity))
      .join(' ');
  } finally {
    ensemble.dispose();
  }
}
