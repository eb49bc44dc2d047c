import { describe, expect, it } from 'vitest';
import { ARCHITECTURE_NAMES, KERNEL_ARCHITECTURES } from '../../../src/learners/architectures.ts';
import { LEARNERS } from '../../../src/learners/catalogue.ts';
import { FEATURE_SET_NAMES } from '../../../src/learners/featureSets.ts';
import {
  FEATURES_NAMES,
  fittedOf,
  hasWidth,
  isExactKernel,
  isFitted,
  isKernelLearner,
  kernelsOf,
  type LearnerName,
  networksOf,
  parseLearner,
  parseRidge,
  RIDGE_NAMES,
} from '../../../src/learners/learnerNames.ts';
import { TRAINABLE_NAMES } from '../../../src/learners/trainables.ts';

const NAMES = Object.keys(LEARNERS) as LearnerName[];

describe('the catalogue of learners', () => {
  it('has every architecture with every trainable set, and a network of each name', () => {
    const networks = networksOf(NAMES);
    expect(networks).toHaveLength(ARCHITECTURE_NAMES.length * TRAINABLE_NAMES.length);
    for (const name of networks) {
      const { architecture, trainable } = parseLearner(name);
      expect(name).toBe(`${architecture}-${trainable}`);
    }
  });

  it('has both kernels of every architecture whose limit has a closed form, under its name', () => {
    const infinite = kernelsOf(NAMES).flatMap((name) => {
      const { family } = LEARNERS[name];
      return family.form === 'infinite' ? [[name, `exact-${family.limit}-${family.architecture}`]] : [];
    });
    expect(infinite).toHaveLength(2 * KERNEL_ARCHITECTURES.length);
    for (const [name, expected] of infinite) expect(name).toBe(expected);
  });

  it('has every architecture with every feature set, and a ridge regression of each name', () => {
    expect(RIDGE_NAMES).toHaveLength(ARCHITECTURE_NAMES.length * FEATURE_SET_NAMES.length);
    for (const name of RIDGE_NAMES) {
      const { architecture, features } = parseRidge(name);
      expect(name).toBe(`ridge-${architecture}-${features}`);
    }
  });

  it('parts the learners into what is trained and what is fitted: ridge regressions and exact kernels', () => {
    expect([...networksOf(NAMES), ...fittedOf(NAMES)].sort()).toEqual([...NAMES].sort());
    expect([...RIDGE_NAMES, ...FEATURES_NAMES, ...kernelsOf(NAMES)].sort()).toEqual(
      [...fittedOf(NAMES)].sort(),
    );
    expect(NAMES.filter(isExactKernel)).toEqual(kernelsOf(NAMES));
    expect(NAMES.filter((name) => !hasWidth(name))).toEqual(kernelsOf(NAMES));
  });

  it('calls a kernel method what is fitted, last or linearised', () => {
    const methods = NAMES.filter(isKernelLearner);
    expect(methods).toEqual(NAMES.filter((name) => isFitted(name) || /-(last|ntk)$/.test(name)));
  });

  it('gives no two learners one label, colour or dash', () => {
    for (const field of ['label', 'colour', 'dash'] as const)
      expect(new Set(NAMES.map((name) => LEARNERS[name][field])).size, field).toBe(NAMES.length);
  });
});
