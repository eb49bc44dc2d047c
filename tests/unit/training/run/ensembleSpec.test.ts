import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { initialParameters } from '../../../../src/learners/initialisation.ts';
import { START_NAMES } from '../../../../src/learners/starts.ts';
import type { Job } from '../../../../src/training/jobs.ts';
import { drawJobData, ensembleSpec } from '../../../../src/training/run/ensembleSpec.ts';

const TINY: Experiment = { ...DEFAULT_EXPERIMENT, samples: 60, width: 5 };
const specOf = (experiment: Experiment, job: Job) =>
  ensembleSpec(experiment, job, drawJobData(experiment, [job]));

describe('the ensemble of a job', () => {
  it('starts where the link says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...START_NAMES),
        fc.double({ min: 0.05, max: 4, noNaN: true }),
        (init, scale) => {
          const { experiment } = decodeLink(`n=60&width=5&init=${init}&scale=${scale}`);
          const spec = specOf(experiment, { learner: '3layer-all', seeds: [1, 2] });
          spec.members.forEach(({ initial }, e) => {
            expect(initial).toEqual(initialParameters(e + 1, '3layer', spec, { start: init, scale }));
          });
        },
      ),
      { numRuns: 20 },
    );
  });

  it('gives each member what is its own, whatever the experiment says', () => {
    const variant = {
      alpha: 0.1,
      beta: 0.9,
      learningRate: 0.3,
      weightDecay: 0.2,
      init: 'paper',
      scale: 2,
    } as const;
    const { members } = specOf(TINY, { learner: '2layer-all', seeds: [1, 1], variants: [variant, TINY] });
    const alone = specOf({ ...TINY, ...variant }, { learner: '2layer-all', seeds: [1] }).members[0];
    expect(members[0]).toEqual(alone);
    expect(members[1]).not.toEqual(alone);
  });
});
