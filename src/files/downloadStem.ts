import type { Experiment } from '../experiment/experiment.ts';

/** How a file's name begins, so that it says which experiment is in it: "alpha0.3-beta1-n5000-m100-seed1". */
export function downloadStem({ experiment }: { readonly experiment: Experiment }): string {
  const { alpha, beta, samples, width, seed } = experiment;
  return `alpha${alpha}-beta${beta}-n${samples}-m${width}-seed${seed}`;
}
