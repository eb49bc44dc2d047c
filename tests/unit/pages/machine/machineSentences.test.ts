import { describe, expect, it } from 'vitest';
import { architectureOf } from '../../../../src/learners/architectures.ts';
import type { NetworkName } from '../../../../src/learners/learnerNames.ts';
import { machineNumbers, savedMachine } from '../../../../src/pages/machine/machineNumbers.ts';
import {
  columnFormula,
  drawnText,
  type Machine,
  machineSentence,
  partSentence,
  restText,
  workedSentence,
} from '../../../../src/pages/machine/machineSentences.ts';
import { EXPERIMENT, GROUPS, trainedParts } from '../../charts/machine/machines.ts';

const machineOf = async (learner: NetworkName): Promise<Machine> => ({
  learner,
  parts: await trainedParts(learner),
  groups: GROUPS,
  strengths: EXPERIMENT,
});
/** A number of a sentence, with its sign. */
const numbersIn = (text: string) =>
  [...text.matchAll(/[+−]\d\.\d\d/g)].map(([number]) => Number(number.replace('−', '-')));

describe('what is said of a machine', () => {
  it('gives every column its formula', () => {
    const { second, skip } = architectureOf('3resnet');
    const formulas = (['h', 'out1', 'u', 'out2', 'out'] as const).map((column) =>
      columnFormula(column, { ...architectureOf('3resnet'), second, skip }),
    );
    expect(formulas).toEqual([
      'h = σ(W x + b₁)',
      'out₁ = A h',
      'u = σ(V out₁ + b₂)',
      'out₂ = A u',
      'out = out₁ + out₂',
    ]);
    expect(columnFormula('u', architectureOf('3resnetU'))).toBe('u = σ(U h + b₂)');
    expect(columnFormula('out', architectureOf('3layer'))).toBe('out = A u');
    expect(columnFormula('out', architectureOf('2layer'))).toBe('out = A h');
  });

  it('names what every kind of part holds', async () => {
    const machine = await machineOf('3resnet-all');
    const { first, second } = machine.parts;
    expect(partSentence(machine, { column: 'h', number: first.neurons[0]! })).toMatch(
      /^Neuron \d+ of the first layer: \d+\u00a0% of its squared weights are on x₁x₂\.$/,
    );
    expect(partSentence(machine, { column: 'u', number: second!.neurons[3]! })).toMatch(
      /^Neuron \d+ of the second layer adds −?\d+\u00a0% of the base signal and −?\d+\u00a0% of the composite signal to the output\.$/,
    );
    expect(partSentence(machine, { column: 'out1', number: 2 })).toMatch(
      /^Output 3 of block 1, out₁₃: base signal \d+\u00a0%, composite signal −?\d+\u00a0%, mean square of what is neither [\d.]+\.$/,
    );
    expect(partSentence(await machineOf('2layer-all'), { column: 'out', number: 0 })).toMatch(
      /^Output 1, out₁: /,
    );
    const linearised = await machineOf('3layer-ntk');
    const number = linearised.parts.second!.neurons[0]!;
    expect(partSentence(linearised, { column: 'u', number })).toContain('linearised');
  });

  it('works an example out, and the parts add up', async () => {
    const sentence = workedSentence(await machineOf('3resnet-all'), 4);
    expect(sentence).toMatch(
      /^In the first test example x₉x₁₀ = \([+−]1\)\([+−]1\), so β F₅ = [+−]1\.00 and α G₅ = [+−]0\.30: /,
    );
    const [f, g, label, out1, whole] = numbersIn(sentence);
    expect(f! + g!).toBeCloseTo(label!, 2);
    const out2 = Number(/ ([+−]) (\d\.\d\d) = /.exec(sentence)!.slice(1).join('').replace('−', '-'));
    expect(Math.abs(out1! + out2 - whole!)).toBeLessThan(0.011);
  });

  it('tells the blocks apart where there are two, and what rests', async () => {
    expect(machineSentence(await machineOf('3resnet-all'), 'after epoch 2')).toMatch(
      /^3resnet-all after epoch 2: block 1 holds .* composite signal; block 2 holds .*\.$/,
    );
    expect(machineSentence(await machineOf('3layer-all'), 'after epoch 2')).toContain(': the output holds ');
    expect([restText('3resnet-all'), restText('3resnet-last'), restText('3resnet-hidden')]).toEqual([
      '',
      'Only A moves; all else stays as it was drawn at the start.',
      'A stays as it was drawn at the start.',
    ]);
    const { parts } = await machineOf('3resnet-all');
    expect(drawnText(parts, 20_000)).toMatch(/^Drawn are 30 and 15 of the 20,000 neurons of each layer/);
  });

  it('has a table and a file with a row for every output', async () => {
    const machine = await machineOf('3resnet-all');
    const table = machineNumbers(machine, 'after epoch 2');
    expect(table.head).toHaveLength(10);
    expect(table.rows).toHaveLength(15);
    expect(savedMachine(machine, 'after epoch 2').table().rows).toHaveLength(45);
  });
});
