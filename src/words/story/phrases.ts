import type { Experiment } from '../../experiment/experiment.ts';
import { percentText } from '../numberText.ts';

/** A number of examples: "5,000 examples". */
export function examples(count: number): string {
  return `${count.toLocaleString('en')} examples`;
}

/** "After 60 epochs on 5,000 examples". */
export function afterTraining({ epochs, samples }: Pick<Experiment, 'epochs' | 'samples'>): string {
  return `After ${epochs} ${epochs === 1 ? 'epoch' : 'epochs'} on ${examples(samples)}`;
}

/** How often one error goes into a larger one: "1.3 times", "1,400 times", "more than 10,000 times". */
export function timesText(ratio: number): string {
  if (!(ratio < 10_000)) return 'more than 10,000 times';
  if (ratio >= 10) return `${Number(ratio.toPrecision(2)).toLocaleString('en')} times`;
  return `${ratio.toFixed(1)} times`;
}

/** Less than this is next to nothing: an untrained network shows as much by chance. */
const NEXT_TO_NOTHING = 0.025;

/** A share in whole per cent, "about 0 %" where it is next to nothing. */
export function shareText(share: number): string {
  return Math.abs(share) < NEXT_TO_NOTHING ? 'about 0\u00a0%' : percentText(share);
}

/** A share of a signal: "97 % of the composite signal"; at strength 0 the target holds none. */
export function shareOf(share: number | null, signal: 'base' | 'composite'): string {
  return share === null ? `no ${signal} signal to learn` : `${shareText(share)} of the ${signal} signal`;
}
