import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineStyle } from '../../../../src/charts/marks/learnerStyle.ts';
import { betaLine, readLine } from '../../../../src/charts/series/lineNames.ts';
import { LEARNER_NAMES } from '../../../../src/learners/learnerNames.ts';

const anyLearner = fc.constantFrom(...LEARNER_NAMES);
const anyBeta = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

describe('the name of a line', () => {
  it('says what the line is of, a learner, a β, or both', () => {
    fc.assert(
      fc.property(anyLearner, anyBeta, (learner, beta) => {
        expect(readLine(learner)).toEqual({ learner });
        expect(readLine(betaLine(beta))).toEqual({ beta });
        expect(readLine(betaLine(beta, learner))).toEqual({ learner, beta });
      }),
    );
  });
});

describe('the lines of Figure 3', () => {
  const betas = [1, 0.5, 0.3, 0.2, 0];

  it('are told apart without colour, and by their shade', () => {
    const styles = betas.map((beta) => lineStyle(betaLine(beta)));
    expect(new Set(styles.map(({ dash }) => dash)).size).toBe(betas.length);
    expect(new Set(styles.map(({ colour }) => colour)).size).toBe(betas.length);
  });

  it('have shorter strokes, the weaker the base signal', () => {
    const strokes = betas.slice(1).map((beta) => Number.parseInt(lineStyle(betaLine(beta)).dash, 10));
    expect(strokes).toEqual([...strokes].sort((a, b) => b - a));
    expect(lineStyle(betaLine(1)).dash).toBe('none');
  });

  it('wear their learner’s colour where there are several', () => {
    const { colour } = lineStyle('2layer-all');
    expect(lineStyle(betaLine(0.5, '2layer-all'))).toMatchObject({ colour });
  });
});
