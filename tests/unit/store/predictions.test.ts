import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../../src/experiment/defaults/defaults.ts';
import {
  type AnswerStorage,
  keepPredictions,
  type Predictions,
  readPredictions,
  subjectOf,
} from '../../../src/store/predictions.ts';

function memory(): AnswerStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

const scene3 = defaultExperiment('story', { scene: 3 });
const predictions: Predictions = { 3: { answer: 'base', about: subjectOf(scene3) } };

describe('the answers', () => {
  it('are read as they were kept, and gone once they are forgotten', () => {
    const storage = memory();
    keepPredictions(() => storage, predictions);
    expect(readPredictions(() => storage)).toEqual(predictions);
    keepPredictions(() => storage, {});
    expect(readPredictions(() => storage)).toEqual({});
  });

  it('do without a storage that refuses', () => {
    const refused = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    expect(() => keepPredictions(refused, predictions)).not.toThrow();
    expect(readPredictions(refused)).toEqual({});
  });

  it('are none, or well formed, whatever the storage holds', () => {
    const texts = fc.oneof(fc.string(), fc.json(), fc.constant('{"3":{"answer":1},"4":null}'));
    fc.assert(
      fc.property(texts, (text) => {
        const read = readPredictions(() => ({ ...memory(), getItem: () => text }));
        for (const given of Object.values(read)) expect(typeof (given.answer + given.about)).toBe('string');
      }),
    );
  });

  it('are about the experiment, not about the engine or the hall', () => {
    expect(subjectOf({ ...scene3, engine: 'wasm', present: true })).toBe(subjectOf(scene3));
    expect(subjectOf({ ...scene3, beta: 0.5 })).not.toBe(subjectOf(scene3));
  });
});
