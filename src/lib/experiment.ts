import type { Experiment } from '../experiment/experiment.ts';
import { decodeLink } from '../experiment/link.ts';

/**
 * An experiment, as a link of the page says it.
 *
 * @param link a whole address, or its query: "n=500&width=200&learners=3resnet-all,poly-2".
 * @throws RangeError with a sentence for each field that is wrong.
 */
export function experiment(link: string): Experiment {
  const { experiment: asked, issues } = decodeLink(link);
  if (issues.length > 0) throw new RangeError(issues.map(({ problem }) => problem).join(' '));
  return asked;
}
