import { describe, expect, it } from 'vitest';
import { samplesAsCsv, samplesAsJson } from '../../../../../src/files/downloadSamples.ts';
import { samplePoints } from '../../../../../src/store/sweep/samplePoints.ts';
import { narrateSamples } from '../../../../../src/words/narration/sweeps/narrateSamples.ts';
import { logOf } from '../../../store/logs.ts';
import { LINK, openView, resultOf } from '../../../store/sweep/sweepView.ts';

describe('a download of error against N', () => {
  it('downloads every point, with its N', async () => {
    const { started, measure, state } = await openView();
    for (const unit of started[0]!.units) measure(unit, resultOf(unit));
    const [head, ...lines] = samplesAsCsv(state(), '1').trimEnd().split('\n');
    expect(head).toMatch(/^samples,learner,seed/);
    expect(lines).toHaveLength(14);
    const { points } = JSON.parse(samplesAsJson(state(), { link: LINK, version: '1' }));
    expect(points[0]).toMatchObject({ samples: 100, learner: '3resnet-all', testError: 2.1 });
  });
});

describe('the narration of error against N', () => {
  const narration = (state: Parameters<typeof narrateSamples>[0]) =>
    narrateSamples(state).join(' ').replaceAll('\u00a0', ' ');

  it('says where the ResNet falls through kα², where the best kernel stands, and at the end why', async () => {
    const { started, measure, hear, state } = await openView();
    expect(narration(state())).toContain('the smallest N comes first');
    for (const unit of started[0]!.units) measure(unit, resultOf(unit));
    expect(narration(state())).toContain(
      '3resnet-all falls through kα² = 1.35 between N = 1,000 (2.10) and N = 2,000 (0.01).',
    );
    expect(narration(state())).toContain(
      'At N = 2,000 poly-2 stands at 1.80, above kα² = 1.35, after 2.30 at N = 1,000.',
    );
    hear({ type: 'finished', sweepId: 1 });
    expect(narration(state())).toContain('Why: on average over all 5,852,925 products of eight inputs');
    expect(narration(state())).toContain('0.034 % at N = 2,000');
  });

  it('says no why that the numbers do not bear out', async () => {
    const { started, measure, hear, state } = await openView();
    for (const unit of started[0]!.units) measure(unit, { last: { ...resultOf(unit).last!, testError: 1 } });
    hear({ type: 'finished', sweepId: 1 });
    expect(narration(state())).not.toContain('Why');
    expect(narration(state())).toContain('poly-2 stands at 1.00, below kα²');
  });

  it('tells what could not be measured, without a point for it', async () => {
    const { started, measure, state } = await openView();
    const [network, kernel] = started[0]!.units;
    measure(network!, { last: logOf(), divergedAt: 3 });
    measure(kernel!, { refusal: 'An exact kernel with N = 100 needs too much.' });
    expect(samplePoints(state())).toEqual([]);
    expect(narration(state())).toBe(
      'An exact kernel with N = 100 needs too much. 3resnet-all diverged at some N and is not drawn there: the learning rate is too large.',
    );
  });
});
