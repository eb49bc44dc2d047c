import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FIGURES, PANELS, SCENES, VIEWS } from '../../../../src/experiment/choices.ts';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import type { Pin } from '../../../../src/experiment/experiment.ts';
import { decodeLink, encodeLink } from '../../../../src/experiment/link.ts';
import { EXPERIMENT_SCHEMA } from '../../../../src/experiment/schema.ts';
import { LEARNER_NAMES, RIDGE_NAMES } from '../../../../src/learners/learnerNames.ts';
import { anyText } from '../nastyLinks.ts';
import { LINKS, type RecordedLink, today, UNSAID } from './corpus.ts';

/** The experiment that 0.3.0 decoded, as it is said today. */
function meant({ experiment }: RecordedLink) {
  const said = today(experiment) as { pins: Pin[] };
  return { ...said, ...UNSAID, pins: said.pins.map((pin) => ({ ...pin, ...UNSAID })) };
}

describe('a link of v=1', () => {
  it.each(LINKS.map((recorded) => [recorded.link, recorded] as const))(
    'means what it meant: %s',
    (link, recorded) => {
      const { experiment, issues } = decodeLink(link);
      expect(experiment).toMatchObject(meant(recorded));
      expect(issues.map(({ field }) => field)).toEqual(recorded.issues);
      expect(v.is(EXPERIMENT_SCHEMA, experiment)).toBe(true);
    },
  );

  it('means the same as 0.3.0 wrote it, and as it is written today', () => {
    for (const recorded of LINKS) {
      const { experiment } = decodeLink(recorded.link);
      expect(decodeLink(recorded.written)).toEqual({ experiment, issues: [] });
      expect(encodeLink(experiment)).toMatch(/^v=2/);
      expect(decodeLink(encodeLink(experiment))).toEqual({ experiment, issues: [] });
    }
  });

  it('is held for every view, panel and size, with every kind of pin', () => {
    const views = new Set(LINKS.map(({ link }) => decodeLink(link).experiment.view));
    expect([...views].sort()).toEqual(VIEWS.filter((view) => view !== 'story').sort());
    for (const figure of FIGURES)
      for (const panel of PANELS)
        for (const preset of ['quick', 'paper'])
          expect(LINKS.map(({ written }) => written)).toContain(
            [
              `v=1&view=${figure}`,
              ...(panel === 'a' ? [] : [`panel=${panel}`]),
              ...(preset === 'quick' ? [] : [`preset=${preset}`]),
            ].join('&'),
          );
    expect(LINKS.filter(({ link }) => link.includes('pins=')).length).toBeGreaterThan(4);
    expect(LINKS.length).toBeGreaterThanOrEqual(60);
  });

  it('to Figure 3 draws it against β, as it did then', () => {
    for (const panel of PANELS)
      expect(decodeLink(`v=1&view=figure3&panel=${panel}`).experiment).toMatchObject({
        axis: 'beta',
        problem: 'v3',
        scales: [1],
        widestFree: 2000,
      });
  });

  it('to a scene opens it with its newest experiment', () => {
    for (const scene of SCENES)
      expect(decodeLink(`v=1&view=story&scene=${scene}`)).toEqual(decodeLink(`view=story&scene=${scene}`));
    const { learners, epochs } = decodeLink('v=1&view=story&scene=3&learners=3resnet-all').experiment;
    expect({ learners, epochs }).toEqual({
      learners: ['3resnetU-all'],
      epochs: defaultExperiment('story', { scene: 3 }).epochs,
    });
  });

  it('may say anything else: it is always a legal experiment', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { experiment } = decodeLink(`v=1&${text}`);
        expect(v.is(EXPERIMENT_SCHEMA, experiment)).toBe(true);
        expect(decodeLink(encodeLink(experiment))).toEqual({ experiment, issues: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('names no learner of its 3resnet that is the paper’s own', () => {
    // There was no ridge regression on a network's features then.
    const v1Learners = LEARNER_NAMES.filter((name) => !RIDGE_NAMES.some((ridge) => ridge === name));
    const v1Name = fc.constantFrom(...v1Learners.map((name) => name.replace('3resnetU', '3resnet')));
    fc.assert(
      fc.property(fc.uniqueArray(v1Name, { minLength: 1 }), (names) => {
        const { experiment, issues } = decodeLink(`v=1&learners=${names}`);
        expect(issues).toEqual([]);
        expect(experiment.learners).toEqual(names.map((name) => name.replace('3resnet', '3resnetU')));
      }),
    );
  });
});

describe('a link without a version', () => {
  it('is read by the newest rules', () => {
    expect(decodeLink('n=300&learners=3resnetU-all')).toEqual(decodeLink('v=2&n=300&learners=3resnetU-all'));
    expect(decodeLink('exact=1&learners=exact-ck-3resnet').issues.map(({ field }) => field)).toContain(
      'learners',
    );
  });

  it('and one of an unknown version too, which is told in a sentence', () => {
    for (const version of ['3', '0', '', '1.0', ' 1', '__proto__', 'v1']) {
      const { experiment, issues } = decodeLink(`v=${encodeURIComponent(version)}&alpha=0.5`);
      expect(experiment).toEqual(decodeLink('alpha=0.5').experiment);
      expect(issues.map(({ message }) => message)).toEqual([
        `v must be 1 or 2; “${version}” is not, so the link is read by the rules of 2.`,
      ]);
    }
  });
});
