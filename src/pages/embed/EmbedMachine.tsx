import type { NetworkName } from '../../learners/learnerNames.ts';
import { LiveMachine } from '../machine/LiveMachine.tsx';
import { useLab } from '../shared/labContext.ts';

/** The machine of one network of an embedded run. */
export default function EmbedMachine({ learner }: { readonly learner: NetworkName }) {
  const seed = useLab(({ run }) => run.experiment.seed);
  return <LiveMachine network={{ learner, seed }} turn={0} />;
}
