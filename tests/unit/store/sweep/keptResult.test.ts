import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../../../src/experiment/link.ts';
import { keptResult } from '../../../../src/store/sweep/keptResult.ts';
import { samplesUnits } from '../../../../src/training/sweep/units.ts';
import { LINK, resultOf } from './sweepView.ts';

const units = samplesUnits(decodeLink(LINK).experiment);
const [network, kernel] = units as [(typeof units)[0], (typeof units)[0]];

describe('what a storage held under a unit’s key', () => {
  it('is believed where it is the unit’s own result, also one that diverged or was refused', () => {
    for (const unit of units) expect(keptResult(unit.key, resultOf(unit))).toEqual(resultOf(unit));
    expect(keptResult(network.key, { divergedAt: 3 })).toEqual({ divergedAt: 3 });
    expect(keptResult(kernel.key, { refusal: 'Too large.' })).toEqual({ refusal: 'Too large.' });
  });

  it('is nothing where it is another unit’s, or half of one', () => {
    expect(keptResult(network.key, resultOf(kernel))).toBeUndefined();
    const { last } = resultOf(network);
    expect(keptResult(network.key, {})).toBeUndefined();
    expect(keptResult(network.key, { last: { ...last, seed: 7 } })).toBeUndefined();
    expect(keptResult(network.key, { last: { ...last, epoch: 50 } })).toBeUndefined();
    expect(keptResult(network.key, { last: { ...last, testError: Number.NaN } })).toBeUndefined();
    for (const field of Object.keys(last!)) {
      const { [field as 'seed']: _, ...half } = last!;
      expect(keptResult(network.key, { last: half }), field).toBeUndefined();
    }
  });

  it('never breaks the page, whatever it is, and what is believed says how the unit ended', () => {
    const { last } = resultOf(network);
    const fields = fc.constantFrom(...Object.keys(last!));
    const ends = fc.oneof(
      fc.constant(last),
      fc
        .record({ field: fields, value: fc.anything() })
        .map(({ field, value }) => ({ ...last, [field]: value })),
      fc.anything(),
    );
    const ofAUnit = fc.record(
      {
        last: ends,
        divergedAt: fc.oneof(fc.nat(), fc.anything()),
        refusal: fc.oneof(fc.string(), fc.anything()),
      },
      { requiredKeys: [] },
    );
    let believed = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: ofAUnit }, fc.anything()), (stored) => {
        const result = keptResult(network.key, stored);
        if (!result) {
          refused++;
          return;
        }
        believed++;
        expect(result).toEqual(stored);
        expect(result.divergedAt ?? result.refusal ?? result.last).toBeDefined();
        for (const value of Object.values(result.last ?? {}))
          expect(['string', 'number']).toContain(typeof value);
      }),
      { seed: 1, numRuns: 500 },
    );
    expect(Math.min(believed, refused)).toBeGreaterThan(20);
  });
});
