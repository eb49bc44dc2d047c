import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPERIMENT } from '../../../../src/experiment/defaults/lab.ts';
import { decodeLink, encodeLink } from '../../../../src/experiment/link.ts';
import {
  linkToday,
  wholeExperiment,
  withNamesOfToday,
} from '../../../../src/experiment/versions/documents.ts';
import { V1 } from '../../../../src/experiment/versions/v1.ts';
import { NEWEST } from '../../../../src/experiment/versions/versions.ts';
import { anyExperiment } from '../experiments.ts';
import { LINKS, UNSAID } from './corpus.ts';

describe('a document of another time', () => {
  it('has its learners called as they are today, wherever they are named, and nothing else is touched', () => {
    const document = {
      learner: '3resnet-all',
      logs: [{ learner: 'exact-ck-3resnet', seed: 1 }],
      experiment: { learners: ['3resnet-ntk', 'rbf'], pins: [{ learners: ['3resnet-last'] }] },
      sentence: '3resnet-all',
    };
    expect(withNamesOfToday(document, V1)).toEqual({
      learner: '3resnetU-all',
      logs: [{ learner: 'exact-ck-3resnetU', seed: 1 }],
      experiment: { learners: ['3resnetU-ntk', 'rbf'], pins: [{ learners: ['3resnetU-last'] }] },
      sentence: '3resnet-all',
    });
    expect(withNamesOfToday(document, NEWEST)).toBe(document);
  });

  it('may be anything, as deep as it likes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(withNamesOfToday(json, V1)).toEqual(json);
      }),
    );
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(() => withNamesOfToday(deep, V1)).not.toThrow();
  });

  it('says a whole experiment, also of a field that came later, and in its pins', () => {
    const { problem: _, init: __, scale: ___, ...said } = DEFAULT_EXPERIMENT;
    const pin = { alpha: 0.1, seed: 3 };
    const whole = wholeExperiment({ ...said, beta: 0.4, pins: [pin] }, V1);
    expect(whole).toMatchObject({ ...UNSAID, beta: 0.4, pins: [{ ...UNSAID, ...pin, samples: 5000 }] });
    for (const nothing of [null, 7, 'a', []]) expect(wholeExperiment(nothing, V1)).toBe(nothing);
    expect(wholeExperiment({ pins: 3 }, V1)).toMatchObject({ pins: 3 });
  });
});

describe('a link as it is written today', () => {
  it('means what it meant', () => {
    for (const { link, issues } of LINKS) {
      if (issues.length > 0) expect(linkToday(link)).toBe(link);
      else {
        expect(linkToday(link)).toMatch(/^v=2/);
        expect(decodeLink(linkToday(link)).experiment).toEqual(decodeLink(link).experiment);
      }
    }
  });

  it('is itself where it is of today', () => {
    fc.assert(
      fc.property(anyExperiment, (experiment) => {
        const link = encodeLink(experiment);
        expect(linkToday(link)).toBe(link);
      }),
    );
  });
});
