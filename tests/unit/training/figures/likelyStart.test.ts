import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../../src/experiment/defaults/defaults.ts';
import { planFigure } from '../../../../src/training/figures/figurePlan.ts';
import { likelyStart } from '../../../../src/training/figures/likelyStart.ts';

const FIGURE = defaultExperiment('figure3', { preset: 'paper', panel: 'a' });

describe('the start that is likely to be the best', () => {
  it('is half of the law’s own up to some width, and then falls as 1/√m', () => {
    const at = (width: number) => likelyStart({ learner: '3resnet-all', width }, FIGURE)!;
    expect([at(100), at(500)]).toEqual([0.5, 0.5]);
    expect(at(20_000)).toBeCloseTo(at(5000) / 2, 9);
    expect(at(20_000)).toBeLessThan(0.1);
  });

  it('is not known where A rests, where nothing else moves, and from another law', () => {
    for (const learner of ['3resnet-hidden', '3resnet-last', '3resnet-ntk', 'poly-2'] as const)
      expect(likelyStart({ learner, width: 100 }, FIGURE)).toBeUndefined();
    const paper = { ...FIGURE, init: 'paper' } as const;
    expect(likelyStart({ learner: '3resnet-all', width: 100 }, paper)).toBeUndefined();
  });

  it('is the first that a figure tries at each width, and a reference’s recipe goes before it', () => {
    const scalesFirst = (units: ReturnType<typeof planFigure>['units']) =>
      FIGURE.widths.map((m) => units.find(({ experiment }) => experiment.width === m)!.experiment.scale);
    expect(scalesFirst(planFigure(FIGURE).units)).toEqual([0.5, 0.5, 0.5, 0.5, 0.3, 0.2, 0.1, 0.1]);
    const known = planFigure(FIGURE, () => ({ lr: 0.1, wd: 0.005, scale: 0.05 }));
    expect(new Set(scalesFirst(known.units))).toEqual(new Set([0.05]));
  });
});
