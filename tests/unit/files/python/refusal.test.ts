import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import type { Experiment } from '../../../../src/experiment/experiment.ts';
import { whyNotPython } from '../../../../src/files/python/refusal.ts';
import { LEARNER_NAMES } from '../../../../src/learners/learnerNames.ts';

vi.mock('../../../../src/problem/table.ts', async (original) => {
  const { withToys } = await import('../../problem/toyProblem.ts');
  return withToys(original);
});
vi.mock('../../../../src/experiment/table/training.ts', async (original) => {
  const { TRAINING_FIELDS } = await original<{ TRAINING_FIELDS: Record<string, object> }>();
  const number = { kind: 'number', min: 0, max: 9, integer: true, step: 1, default: 3, text: 'A toy.' };
  return {
    TRAINING_FIELDS: {
      ...TRAINING_FIELDS,
      toy: { ...number, role: 'recipe', scope: 'run', link: 'toy', label: 'Toy' },
    },
  };
});

const whyNot = (changed: Record<string, unknown>) =>
  whyNotPython({ ...DEFAULT_EXPERIMENT, ...changed } as Experiment);

describe('a Python script', () => {
  it('is written of every learner that there is, of a problem of products and of functions that it knows', () => {
    expect(whyNot({ learners: LEARNER_NAMES })).toBeUndefined();
    for (const problem of ['v3', 'v2', 'hard', 'quartic', 'toy']) expect(whyNot({ problem })).toBeUndefined();
    expect(whyNot({ rungs: 1, order: 'inner-first', freeze: 5, init: 'paper' })).toBeUndefined();
  });

  it('is refused for a field that it does not carry over, unless the field is at its default', () => {
    expect(whyNot({ toy: 3 })).toBeUndefined();
    expect(whyNot({ toy: 4 })).toContain('toy=4');
  });

  it('is refused for a function that it does not know, whatever its name, and for a start', () => {
    expect(whyNot({ problem: 'smooth' })).toContain('smooth');
    expect(whyNot({ init: 'odd' })).toContain('odd');
  });

  it('is refused for a figure, and says what to do instead', () => {
    for (const view of ['figure2', 'figure3', 'samples'])
      expect(whyNot({ view })).toMatch(/in the Lab first\.$/);
  });
});
