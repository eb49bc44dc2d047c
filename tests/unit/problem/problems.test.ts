import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSeedData } from '../../../src/problem/dataset.ts';
import { inputGroups, unreadInputs } from '../../../src/problem/inputGroups.ts';
import type { Parities, Problem } from '../../../src/problem/problem.ts';
import { levelsOf, type ProblemName, problemOf } from '../../../src/problem/problems.ts';
import { PROBLEMS } from '../../../src/problem/table.ts';
import { openStream } from '../../../src/random/streams.ts';
import { everyInput } from './everyInput.ts';

const rows = Object.entries(PROBLEMS as Record<string, Problem>)
  .filter(([, problem]) => problem.parities)
  .map(([name, problem]) => ({
    name: name as ProblemName,
    problem: problem as Problem & { readonly parities: Parities },
  }));

/** The columns of a row-major table. */
const columnsOf = (table: Float32Array, k: number) =>
  Array.from({ length: k }, (_, i) => table.filter((_, at) => at % k === i));
const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/**
 * An x for every F(x) there is: y is uniform where x is, so what is orthogonal over all y is orthogonal over the cube. The
 * second factor of each pair, and what no output reads, is drawn.
 */
function inputsForEveryBase({ parities, inputDimension, outputDimension }: (typeof rows)[0]['problem']) {
  const every = everyInput(outputDimension);
  const stream = openStream(1, 'testData');
  const inputs = Float32Array.from({ length: (every.length / outputDimension) * inputDimension }, () =>
    stream.uniform() < 0.5 ? -1 : 1,
  );
  for (let row = 0; row * outputDimension < every.length; row++)
    parities.base.forEach(([first, ...others], i) => {
      const rest = others.reduce((product, input) => product * inputs[row * inputDimension + input]!, 1);
      inputs[row * inputDimension + first!] = every[row * outputDimension + i]! * rest;
    });
  return { inputs, every };
}

describe.each(rows)('the problem $name', ({ name, problem }) => {
  const { inputDimension: d, outputDimension: k } = problem;

  it('stands in the table under its own name', () => {
    expect(problem.name).toBe(name);
    expect(problemOf({ problem: name, rungs: 4 })).toBe(problem);
  });

  it('has signals of ±1 that are orthogonal to each other on the whole cube, and no two outputs of F agree', () => {
    const { inputs, every } = inputsForEveryBase(problem);
    const { base, composite } = problem.signals(inputs);
    expect(base.every((value, at) => value === every[at])).toBe(true);
    for (const signal of [base, composite]) expect(signal.every((value) => Math.abs(value) === 1)).toBe(true);
    const [F, G] = [columnsOf(base, k), columnsOf(composite, k)];
    F.forEach((one, i) => {
      for (const other of F.slice(0, i)) expect(dot(one, other)).toBe(0);
      for (const other of G) expect(dot(one, other)).toBe(0);
    });
    expect(problem.products).toEqual({ base: 1, composite: 1, both: 0 });
  });

  it('turns exactly what reads an input when it is turned, and nothing for one that no label depends on', () => {
    const input = fc.array(fc.constantFrom(-1, 1), { minLength: d, maxLength: d });
    fc.assert(
      fc.property(input, fc.nat(d - 1), (x, turned) => {
        const before = problem.signals(Float32Array.from(x));
        const after = problem.signals(Float32Array.from(x, (value, j) => (j === turned ? -value : value)));
        const changed = [...before.base].flatMap((value, i) => (value === after.base[i] ? [] : [i]));
        const reads = problem.parities.base.findIndex((inputs) => inputs.includes(turned));
        expect(changed).toEqual(reads < 0 ? [] : [reads]);
        problem.parities.composite.forEach(({ factors }, i) => {
          expect(before.composite[i] !== after.composite[i]).toBe(factors.includes(reads));
        });
      }),
    );
  });

  it('groups every input once', () => {
    const inputs = inputGroups(problem).flatMap((group) => group.inputs);
    expect(inputs.sort((a, b) => a - b)).toEqual(Array.from({ length: d }, (_, j) => j));
  });

  it('has the levels that its own signals measure: predicting zero, and the base signal alone', () => {
    const target = { problem: name, rungs: 4, alpha: 0.3, beta: 1 };
    const { inputs } = inputsForEveryBase(problem);
    const { base, composite } = problem.signals(inputs);
    const samples = inputs.length / d;
    const error = (out: (i: number) => number) =>
      base.reduce((sum, f, i) => sum + (f + 0.3 * composite[i]! - out(i)) ** 2, 0) / samples;
    const levels = levelsOf(target);
    expect(levels.zeroPredictor).toBeCloseTo(
      error(() => 0),
      10,
    );
    expect(levels.baseOnly).toBeCloseTo(
      error((i) => base[i]!),
      10,
    );
    expect(levels.theorem1).toBeCloseTo(k * 0.3 ** 4, 12);
  });

  it('draws the inputs that every other problem on the cube draws, where it has no others beside them', () => {
    if (problem.uniformInputs !== undefined) return;
    const request = { seed: 4, samples: 60, alpha: 0.3, beta: 1 };
    const mine = drawSeedData({ ...request, problem: name, rungs: 4 });
    const other = drawSeedData({ ...request, problem: 'v3', rungs: 4 });
    expect(mine.train.inputs).toEqual(other.train.inputs);
    expect(mine.test.inputs).toEqual(other.test.inputs);
  });
});

describe('version 3 of the paper', () => {
  it('multiplies neighbours for F and the first four of F for G, with alternating sign, in 15 outputs', () => {
    const x = new Float32Array(30).fill(1);
    x.set([1, -1, 1, 1, -1, -1, -1, 1, 1, 1]);
    const { base, composite } = PROBLEMS.v3.signals(x);
    expect([...base]).toEqual([-1, 1, 1, -1, ...new Array(11).fill(1)]);
    expect([...composite]).toEqual(Array.from({ length: 15 }, (_, i) => (i % 2 === 0 ? -1 : 1)));
    expect(levelsOf({ problem: 'v3', rungs: 4, alpha: 0.3, beta: 1 }).baseOnly).toBeCloseTo(1.35, 12);
  });
});

describe('version 2 of the paper', () => {
  it('has 8 outputs on 30 inputs, the last 14 of them unread, and one product for each half of G', () => {
    const x = new Float32Array(30).fill(1);
    x[0] = -1;
    const { base, composite } = PROBLEMS.v2.signals(x);
    expect([...base]).toEqual([-1, 1, 1, 1, 1, 1, 1, 1]);
    expect([...composite]).toEqual([-1, -1, -1, -1, 1, 1, 1, 1]);
    expect(unreadInputs(PROBLEMS.v2)).toEqual(Array.from({ length: 14 }, (_, j) => 16 + j));
    expect(levelsOf({ problem: 'v2', rungs: 4, alpha: 0.3, beta: 1 }).baseOnly).toBeCloseTo(0.72, 12);
  });
});
