import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { methodsText } from '../../../../src/words/methods/methodsText.ts';
import { anyExperiment } from '../../experiment/experiments.ts';

const MADE = { version: '1.2.3', engine: { name: 'wasm', label: 'WebAssembly' } } as const;
const LINK = 'https://example.org/?v=2';
const methods = (link: string) => methodsText(decodeLink(link).experiment, MADE, LINK);

describe('the paragraph for a paper', () => {
  it('is whole sentences for any experiment, with its link at the end', () => {
    fc.assert(
      fc.property(anyExperiment, (experiment) => {
        const text = methodsText(experiment, MADE, LINK);
        expect(text).not.toMatch(/undefined|NaN|\[object| {2}|\{\}/);
        expect(text.endsWith(`Beyond Kernels 1.2.3, engine wasm, networks in float32: ${LINK}`)).toBe(true);
      }),
    );
  });

  it('says target, data, width, start, optimiser, schedule and seeds of the default run', () => {
    const text = methods('seeds=3');
    for (const part of [
      'F_i(x) = x_(2i−1) x_(2i)',
      'α = 0.3 and β = 1',
      'N = 1,000 examples',
      'm = 150 ReLU neurons',
      'U(−1/√f, 1/√f), with f = d',
      'for 800 epochs, with momentum 0.9, batches of 50, learning rate 0.1 and weight decay 0.002',
      'divided by 10 from epoch 400 on',
      'The seeds were 1 to 3',
    ])
      expect(text).toContain(part);
  });

  it('speaks of what an experiment has alone', () => {
    expect(methods('learners=poly-2')).not.toMatch(/SGD|drawn from|neurons/);
    expect(methods('learners=2layer-all')).not.toContain('ridge');
    expect(methods('order=inner-first&freeze=5')).toMatch(
      /block 1 was trained alone.*frozen from epoch 5 on/,
    );
    expect(methods('view=figure3')).toMatch(/β in \{1, 0\.5.*m in \{100.*least median test error/);
  });
});
