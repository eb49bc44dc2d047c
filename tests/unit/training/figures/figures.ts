import fc from 'fast-check';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import type { LearnerName } from '../../../../src/learners/learnerNames.ts';
import type { Results } from '../../../../src/training/figures/standing.ts';
import type { UnitResult } from '../../../../src/training/sweep/unitResult.ts';
import type { Unit } from '../../../../src/training/sweep/units.ts';

const someOf = (values: readonly number[]) => fc.subarray([...values], { minLength: 1 });

/** Any small figure, learners that are fitted among its own. */
export const anyFigure: fc.Arbitrary<Experiment> = fc
  .record({
    view: fc.constantFrom('figure2', 'figure3'),
    axis: fc.constantFrom('width', 'beta'),
    betas: someOf([0, 0.2, 0.5, 1]),
    widths: someOf([4, 20, 50]),
    learningRates: someOf([0.1, 0.02, 0.05]),
    weightDecays: someOf([1e-3, 0, 1e-4]),
    scales: fc.constantFrom([1], [0.5, 1]),
    widestFree: fc.constantFrom(2000, 20),
    learners: fc.constantFrom(
      ['3resnetU-all'],
      ['2layer-hidden', 'poly-2', 'ridge-2layer-last', 'ridge-3layer-ntk'],
      ['3layer-all', '3layer-ntk'],
    ),
    seeds: fc.integer({ min: 1, max: 4 }),
    alpha: fc.constantFrom(0, 0.3),
  } as const)
  .map(({ learners, betas, widths, axis, ...fields }) => ({
    ...defaultExperiment(fields.view),
    ...fields,
    widths,
    ...(fields.view === 'figure3' && { axis, betas }),
    learners: [...learners] as LearnerName[],
  }));

/** What a unit might end with; errors are few, so that there are ties. */
export function endOf({ learner, seed }: Unit, testError: number): UnitResult {
  const measured = { seed, epoch: 9, trainLoss: 0.5, trainError: 1, testError };
  const signals = { baseCoefficient: testError / 9, compositeCoefficient: testError / 30 };
  return { last: { learner, ...measured, ...signals } as UnitResult['last'] & object };
}

/** An end for each of some units: mostly an error, sometimes a divergence. */
export function anyEnds(units: readonly Unit[]): fc.Arbitrary<Results> {
  const end = fc.option(fc.integer({ min: 0, max: 12 }), { freq: 8, nil: undefined });
  return fc.array(end, { minLength: units.length, maxLength: units.length }).map(
    (ends) =>
      new Map(
        units.map((unit, i) => {
          const error = ends[i];
          const result = endOf(unit, error ?? 99);
          return [unit.key, error === undefined ? { ...result, divergedAt: 3 } : result];
        }),
      ),
  );
}
