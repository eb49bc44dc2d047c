import { expect, it } from 'vitest';
import { isDrawn, type PartId } from '../../../../src/charts/machine/parts.ts';
import { partSentence } from '../../../../src/pages/machine/machineSentences.ts';
import { EXPERIMENT, GROUPS, trainedParts } from './machines.ts';

it('a part is there while its neuron is drawn and its block exists, and then it has a sentence', async () => {
  const [resnet, shallow] = [await trainedParts('3resnet-all'), await trainedParts('2layer-all')];
  const machine = { learner: '3resnet-all', parts: resnet, groups: GROUPS, strengths: EXPERIMENT } as const;
  const all = (['h', 'out1', 'u', 'out2', 'out'] as const).flatMap((column) =>
    Array.from({ length: EXPERIMENT.width + 1 }, (_, number): PartId => ({ column, number })),
  );
  const drawn = all.filter((part) => isDrawn(resnet, part));
  expect(drawn).toHaveLength(resnet.first.neurons.length + resnet.second!.neurons.length + 3 * 15);
  for (const part of drawn) expect(partSentence(machine, part)).toMatch(/^(Neuron|Output) \d+[ ,]/);
  expect(all.filter((part) => isDrawn(shallow, part)).map(({ column }) => column)).not.toContain('out1');
  expect(all.filter((part) => isDrawn(shallow, part)).map(({ column }) => column)).not.toContain('u');
});
