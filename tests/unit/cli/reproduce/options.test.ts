import { describe, expect, it } from 'vitest';
import { RequestError, readRequest } from '../../../../src/cli/reproduce/options.ts';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';

const request = (text: string) => readRequest(text.split(' '));

describe('the command line of reproduce', () => {
  it('describes the experiment that its link would', () => {
    expect(request('figure3 --panel b --preset paper --seeds 5 --shard 2/8 --out f.json')).toEqual({
      command: 'run',
      experiment: { ...defaultExperiment('figure3', { panel: 'b', preset: 'paper' }), seeds: 5 },
      shard: { index: 1, of: 8 },
      out: 'f.json',
      keepUnits: true,
    });
    const linked = request(
      'figure2 --link https://example.org/?v=2&view=figure2&panel=b&widths=8 --out f.json',
    );
    expect(linked).toMatchObject({
      experiment: { ...defaultExperiment('figure2', { panel: 'b' }), widths: [8] },
    });
    expect(request('figure2 --preset v2 --out f.json')).toMatchObject({
      experiment: defaultExperiment('figure2', { problem: 'v2', panel: 'b', preset: 'v2' }),
    });
    expect(request('samples --seeds 3 --link n=700 --out f.json')).toMatchObject({
      experiment: { ...defaultExperiment('samples'), samples: 700, seeds: 3 },
    });
    expect(request('merge a.json b.json --without-units --out c.json')).toEqual({
      command: 'merge',
      files: ['a.json', 'b.json'],
      out: 'c.json',
      keepUnits: false,
    });
  });

  it.each([
    ['', 'usage:'],
    ['figure4 --panel a --out f', 'usage:'],
    ['figure3 --panel a', '--out FILE says'],
    ['figure3 --out f', '--panel must be one of a, b'],
    ['figure3 --panel c --out f', 'panel must be one of a, b; “c” is not.'],
    ['figure3 --panel a --seeds 99 --out f', 'seeds must be a whole number from 1 to 10; “99” is not.'],
    ['figure3 --panel a --shard 3/2 --out f', '--shard must be I/N'],
    ['figure3 --panel a --link panel=b --out f', 'The command says panel=a, and its link panel=b.'],
    ['figure3 --panel a --link betas=2 --out f', 'betas must be 1 to 20 different numbers'],
    ['figure3 --panel a --colour red --out f', 'Unknown option'],
    ['figure3 extra --panel a --out f', 'extra is not part'],
    ['merge --out f', 'merge needs the files'],
    ['merge a --shard 1/2 --out f', 'merge takes no --shard'],
  ])('%s is refused with one clear sentence', (text, sentence) => {
    expect(() => request(text)).toThrow(RequestError);
    expect(() => request(text)).toThrow(sentence);
  });
});
