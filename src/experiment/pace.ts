import type { Experiment } from './experiment.ts';

/** How long a run takes before the reader where it could be faster, s. */
const UNHURRIED_S = 20;

/**
 * The time that a run is stretched to where it could be faster, ms; 0 for as fast as it can. Left to itself a run is
 * unhurried in the story and before a hall, where somebody talks over it.
 */
export function paceMs({ pace, view, present }: Pick<Experiment, 'pace' | 'view' | 'present'>): number {
  if (pace === 'fast') return 0;
  if (pace !== 'auto') return 1000 * Number(pace);
  return view === 'story' || present ? 1000 * UNHURRIED_S : 0;
}
