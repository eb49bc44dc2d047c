import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENES, type Scene, type TrainingOrder } from '../../../../src/experiment/choices.ts';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import { pinOf } from '../../../../src/experiment/pick.ts';
import {
  isFitted,
  LEARNER_NAMES,
  type LearnerName,
  type NetworkName,
} from '../../../../src/learners/learnerNames.ts';
import { type Curve, freshRun, type PinnedRun, type Run } from '../../../../src/store/lab/state.ts';
import { factsOf } from '../../../../src/words/story/question.ts';
import { QUESTIONS } from '../../../../src/words/story/questions.ts';
import { curveOf, fitOf } from '../../store/logs.ts';

const EPOCHS = 20;

function outcomeOf(scene: Scene, curves: readonly Curve[], changes: Partial<Experiment> = {}) {
  const learners = [...new Set(curves.map(({ learner }) => learner))];
  const experiment = { ...defaultExperiment('story', { scene }), learners, epochs: EPOCHS, ...changes };
  const { shown, sentences } = QUESTIONS[scene].outcome(
    factsOf({ ...freshRun(1, experiment, 'idle'), status: 'finished', curves }),
  );
  return { shown, text: sentences.join(' ').replaceAll('\u00a0', ' '), experiment };
}

/** A network that has the base signal from one epoch on and the composite one, in per cent of it, as told. */
function network(
  learner: NetworkName,
  testError: number,
  base: (epoch: number) => number = () => 0.99,
  composite: (epoch: number) => number = () => 0,
): Curve {
  const { alpha, beta } = defaultExperiment('story');
  return curveOf(
    EPOCHS,
    (epoch) => ({
      testError: epoch === EPOCHS ? testError : 1.5,
      baseCoefficient: beta * base(epoch),
      compositeCoefficient: alpha * composite(epoch),
    }),
    { learner },
  );
}
const from =
  (start: number, value = 0.98) =>
  (epoch: number) =>
    epoch >= start ? value : 0.01;

describe('the puzzle', () => {
  const ends = (all: number, ntk: number, last: number) =>
    outcomeOf(1, [network('3resnet-all', all), network('3resnet-ntk', ntk), network('3resnet-last', last)]);

  it('goes to whoever ends lowest in this run, whoever that is', () => {
    expect(ends(0.002, 11, 15).shown).toBe('all');
    expect(ends(12, 1.6, 15).shown).toBe('ntk');
    expect(ends(12, 11, 1.6).shown).toBe('last');
    expect(ends(2.1, 1.6, 15).shown).toBe('close');
  });

  it('tells all three errors', () => {
    expect(ends(0.002, 11, 15).text).toContain(
      'at 0.002 with every layer trained, at 11.0 as its neural tangent kernel and at 15.0 with its last layer alone',
    );
  });
});

describe('the target', () => {
  it('is kα² when the run stopped between the signals, and undecided when it did not', () => {
    const between = outcomeOf(2, [network('3resnet-all', 1.4)]);
    expect(between.shown).toBe('composite');
    expect(between.text).toContain('its test error is 1.40. Of that, 1.35 is the missing composite signal');
    expect(outcomeOf(2, [network('3resnet-all', 0.01, from(2), from(9))]).shown).toBeNull();
    expect(outcomeOf(2, [network('3resnet-all', 15, () => 0.1)]).shown).toBeNull();
    expect(outcomeOf(2, [network('3resnet-all', 0.1)], { alpha: 0 }).shown).toBeNull();
  });
});

describe('base first', () => {
  it('follows the order of this run', () => {
    expect(outcomeOf(3, [network('3resnet-all', 1.4, from(4))]).shown).toBe('base');
    expect(outcomeOf(3, [network('3resnet-all', 1.4, from(4), from(9))]).shown).toBe('base');
    expect(outcomeOf(3, [network('3resnet-all', 1.4, from(9), from(4))]).shown).toBe('composite');
    expect(outcomeOf(3, [network('3resnet-all', 1.4, from(9), from(9))]).shown).toBe('together');
    expect(outcomeOf(3, [network('3resnet-all', 9, () => 0.3)]).shown).toBeNull();
  });
});

describe('then composite', () => {
  const ending = (block1Composite: number, block2Composite: number) => {
    const curve = network('3resnet-all', 0.01, from(1), from(12));
    const blocks = { block1Base: 0.8, block2Base: 0.2, block1Composite, block2Composite, block1Error: 0.02 };
    return outcomeOf(4, [{ ...curve, logs: curve.logs.map((log) => ({ ...log, ...blocks })) }]);
  };

  it('is the block that holds the composite signal in the end, and undecided where one has a part of it', () => {
    expect(ending(0.01, 0.97).shown).toBe('block2');
    expect(ending(0.97, 0.01).shown).toBe('block1');
    expect(ending(0.6, 0.6).shown).toBe('both');
    expect(ending(0.01, 0.02).shown).toBe('neither');
    expect(ending(0.01, 0.35).shown).toBeNull();
  });

  it('names the epochs and the shares', () => {
    const { text } = ending(0.01, 0.97);
    expect(text).toContain('had the base signal by epoch 1, and half of the composite signal by epoch 12');
    expect(text).toContain('block 1 ends with about 0 % and block 2 with 97 %');
  });

  it('decides nothing where no block was measured', () => {
    expect(outcomeOf(4, [network('3resnet-all', 0.01, from(1), from(12))]).shown).toBeNull();
  });
});

describe('kernels in one shot', () => {
  const best = (testError: number) => [fitOf({ learner: 'poly-2', testError }), fitOf({ testError: 9 })];

  it('takes the lowest kernel to the levels', () => {
    expect(outcomeOf(5, best(1.6)).shown).toBe('above');
    expect(outcomeOf(5, best(0.5)).shown).toBe('between');
    expect(outcomeOf(5, best(0.05)).shown).toBe('theorem1');
    expect(outcomeOf(5, best(0.05), { alpha: 0 }).shown).toBeNull();
  });

  it('says how much lower the ResNet ends, where it does', () => {
    expect(outcomeOf(5, [network('3resnet-all', 0.016), ...best(1.6)]).text).toContain(
      'the kernel’s error is 100 times as large',
    );
    expect(outcomeOf(5, [network('3resnet-all', 2.1), ...best(1.6)]).text).toContain('which is no lower');
    expect(outcomeOf(5, best(1.6)).text).toContain('No ResNet was trained');
  });
});

describe('α against β', () => {
  it('says why an error above the zero predictor is there, where the numbers bear it out', () => {
    const ending = (base: number, trainError: number) => {
      const at = () => ({ testError: 2.3, trainError, baseCoefficient: 0.1 * base, compositeCoefficient: 0 });
      return outcomeOf(6, [curveOf(EPOCHS, at)], { beta: 0.1 }).text;
    };
    const reason = 'memorised of its examples costs more than the base signal gains';
    expect(ending(0.85, 0.1)).toContain(`worse than predicting zero (1.50): what it has ${reason}`);
    expect(ending(0.85, 0.1)).toContain('about 0 % of the composite signal');
    expect(ending(0.85, 2.2)).not.toContain('memorised');
    expect(ending(0, 0.1)).not.toContain('gains');
  });

  it('is what the ResNet ends with', () => {
    const withShares = (base: number, composite: number) =>
      outcomeOf(
        6,
        [
          network(
            '3resnet-all',
            1,
            () => base,
            () => composite,
          ),
        ],
        { beta: 1 },
      ).shown;
    expect(withShares(0.9, 0.9)).toBe('both');
    expect(withShares(0.9, 0.02)).toBe('base');
    expect(withShares(0.1, 0.9)).toBe('composite');
    expect(withShares(0.1, 0.02)).toBe('neither');
    expect(withShares(0.9, 0.35)).toBeNull();
  });
});

describe('what the theorems say', () => {
  it('is who stands below kα², and nothing when one stands on it', () => {
    const below = (resnet: number, kernel: number) =>
      outcomeOf(7, [network('3resnet-all', resnet), fitOf({ testError: kernel })]).shown;
    expect(below(0.01, 1.6)).toBe('resnet');
    expect(below(2.1, 1.6)).toBe('neither');
    expect(below(0.01, 1.2)).toBe('both');
    expect(below(2.1, 1.2)).toBe('kernel');
    expect(below(0.01, 1.352)).toBeNull();
  });

  it('says so when the kernel ends lower', () => {
    const text = (kernel: number) =>
      outcomeOf(7, [network('3resnet-all', 17.8), fitOf({ testError: kernel })]).text;
    expect(text(17)).toContain('ends lower, at 17.0');
    expect(text(18)).not.toContain('lower');
  });
});

describe('a missing rung', () => {
  const curves = (composite: number) => [
    network('3resnet-all', composite > 0.5 ? 0.001 : 2.2, from(1), () => composite),
    fitOf({ learner: 'rbf', testError: 2.4, compositeCoefficient: 0.01 }),
  ];
  const beside = (rungs: number, composite: number): PinnedRun => {
    const experiment = { ...defaultExperiment('story', { scene: 8 }), epochs: EPOCHS, rungs };
    const run = {
      ...freshRun(2, experiment, 'idle'),
      status: 'finished',
      curves: curves(composite),
    } as const;
    return { letter: 'A', pin: pinOf(experiment), run };
  };
  const told = (composite: number, pinned: readonly PinnedRun[] = []) => {
    const experiment = { ...defaultExperiment('story', { scene: 8 }), epochs: EPOCHS };
    const run = { ...freshRun(1, experiment, 'idle'), curves: curves(composite) };
    const { shown, sentences } = QUESTIONS[8].outcome(factsOf(run, pinned));
    return { shown, text: sentences.join(' ').replaceAll('\u00a0', ' ') };
  };

  it('is what the ResNet has of the composite signal, beside what it and the kernel have with other rungs', () => {
    expect([0.98, 0.5, 0.03].map((composite) => told(composite).shown)).toEqual(['all', 'part', 'none']);
    const { text } = told(0.03, [beside(4, 0.98), beside(2, 0.01)]);
    expect(text).toContain('with three rungs the ResNet holds 3 % of the composite signal');
    expect(text).toContain('it found 98 % with four rungs and about 0 % with two rungs; the kernel rbf');
    expect(told(0.03).text).toContain('The runs beside this one follow');
  });

  it('is asked of the rungs that are missing', () => {
    const ask = (rungs: number) => QUESTIONS[8].ask({ ...defaultExperiment('story', { scene: 8 }), rungs });
    expect(ask(3)).toContain('y₄ no longer stands alone');
    expect(ask(2)).toContain('y₃ and y₄');
    expect(ask(4)).toContain('All four factors');
  });
});

describe('one block after the other', () => {
  const scene9 = { ...defaultExperiment('story', { scene: 9 }), epochs: EPOCHS };
  const withErrors = (composite: number, block1Error: number): Curve => {
    const curve = network('3resnet-all', composite > 0.5 ? 0.001 : 2.2, from(1), () => composite);
    const blocks = {
      block1Base: 1,
      block2Base: 0,
      block1Composite: 0,
      block2Composite: composite,
      block1Error,
    };
    return { ...curve, logs: curve.logs.map((log) => ({ ...log, ...blocks })) };
  };
  const run = (order: TrainingOrder, curve: Curve): Run => ({
    ...freshRun(2, { ...scene9, order }, 'idle'),
    status: 'finished',
    curves: [curve],
  });
  const told = (composite: number, pinned: readonly PinnedRun[] = []) => {
    const facts = factsOf(run('inner-first', withErrors(composite, 0.05)), pinned);
    const { shown, sentences } = QUESTIONS[9].outcome(facts);
    return { shown, text: sentences.join(' ').replaceAll('\u00a0', ' ') };
  };

  it('is what the ResNet has of the composite signal, with the errors of block 1 here and where both train at once', () => {
    expect([0.98, 0.5, 0.03].map((composite) => told(composite).shown)).toEqual(['all', 'part', 'none']);
    const together = run('together', withErrors(0.97, 0.02));
    const { text } = told(0.03, [{ letter: 'A', pin: pinOf(together.experiment), run: together }]);
    expect(text).toContain('with block 1 first the ResNet holds 98 % of the base signal and 3 %');
    expect(text).toContain(
      'block 1’s errors end at 0.05. The same run with both blocks at once has 97 % of it',
    );
    expect(text).toContain('errors end at 0.02.');
    expect(told(0.03).text).toContain('The run beside this one follows');
  });

  it('asks of the block that goes first', () => {
    expect(QUESTIONS[9].ask({ ...scene9, epochs: 7 })).toContain(
      'Block 1 trains for 4 epochs and then stands still, while block 2 trains for 3',
    );
    expect(QUESTIONS[9].ask({ ...scene9, order: 'outer-first' })).toContain('Block 2 trains for 10');
  });
});

const share = fc.oneof(
  fc.double({ min: -0.3, max: 1.3, noNaN: true }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const error = fc.oneof(
  fc.double({ min: 0, max: 20, noNaN: true }),
  fc.double({ min: 0, max: 1e38, noNaN: true }),
);
const anyCurve = (learner: LearnerName): fc.Arbitrary<Curve> => {
  const point = fc.record({
    testError: error,
    trainError: error,
    baseCoefficient: share,
    compositeCoefficient: share,
  });
  if (isFitted(learner))
    return fc.oneof(
      point.map((numbers) => fitOf({ learner, ...numbers })),
      fc.constant({ learner, seed: 1, logs: [], refusal: 'Too large.' }),
    );
  return fc
    .record({
      points: fc.array(point, { maxLength: 8 }),
      divergedAt: fc.option(fc.nat(9), { nil: undefined }),
    })
    .map(({ points, divergedAt }) => ({
      ...curveOf(points.length - 1, (epoch) => points[epoch]!, { learner }),
      ...(divergedAt !== undefined && { divergedAt }),
    }));
};
const anyRun = fc
  .record({
    scene: fc.constantFrom(...SCENES),
    usesDefaults: fc.boolean(),
    others: fc.subarray([...LEARNER_NAMES], { minLength: 1, maxLength: 4 }),
    alpha: fc.constantFrom(0, 0.05, 0.3, 1),
    beta: fc.constantFrom(0, 0.05, 0.3, 1),
  })
  .chain(({ scene, usesDefaults, others, alpha, beta }) => {
    const learners = usesDefaults ? defaultExperiment('story', { scene }).learners : others;
    return fc
      .tuple(...learners.map(anyCurve))
      .map((curves) => ({ scene, curves, changes: { alpha, beta, learners } }));
  });

describe('every scene, of any run', () => {
  it('says two sentences without a number that is none, and shows one of its own choices or none', () => {
    fc.assert(
      fc.property(anyRun, ({ scene, curves, changes }) => {
        const experiment = { ...defaultExperiment('story', { scene }), ...changes };
        const question = QUESTIONS[scene];
        const facts = factsOf({ ...freshRun(1, experiment, 'idle'), status: 'finished', curves });
        const { shown, sentences } = question.outcome(facts);
        expect(sentences).toHaveLength(2);
        for (const sentence of sentences) {
          expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
          expect(sentence).not.toMatch(/NaN|undefined|null|Infinity|\. [A-Z]/);
        }
        const ids = question.choices(experiment).map(({ id }) => id);
        if (shown !== null) expect(ids).toContain(shown);
      }),
      { numRuns: 2000 },
    );
  });

  it('asks a question with two to four choices that differ', () => {
    for (const scene of SCENES) {
      const experiment = defaultExperiment('story', { scene });
      const texts = QUESTIONS[scene].choices(experiment).map(({ text }) => text);
      expect(QUESTIONS[scene].ask(experiment)).toMatch(/\?$/);
      expect(texts.length).toBeGreaterThanOrEqual(2);
      expect(texts.length).toBeLessThanOrEqual(4);
      expect(new Set(texts).size).toBe(texts.length);
      expect(experiment.autorun).toBe(false);
    }
  });
});
