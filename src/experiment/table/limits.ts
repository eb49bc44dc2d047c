import { MAX_WIDTH, MAX_WIDTH_OF_FREE_U } from '../../learners/architectures.ts';

export const MAX_SEED = 2 ** 31 - 1;
/** Numbers that a field of several holds at most. */
export const MOST_NUMBERS = 20;
/** More pinned runs than this are not told apart on a chart. */
export const MOST_PINS = 4;

export const LEARNING_RATE_LIMITS = { min: 1e-6, max: 10, integer: false } as const;
export const WEIGHT_DECAY_LIMITS = { min: 0, max: 1, integer: false } as const;
/** Of the scale of the start. */
export const SCALE_LIMITS = { min: 0.05, max: 4, integer: false } as const;
/** Of α and β. */
export const STRENGTH_LIMITS = { min: 0, max: 1, integer: false } as const;
export const WIDTH_LIMITS = { min: 4, max: MAX_WIDTH, integer: true } as const;
export const FREE_WIDTH_LIMITS = { ...WIDTH_LIMITS, max: MAX_WIDTH_OF_FREE_U } as const;
