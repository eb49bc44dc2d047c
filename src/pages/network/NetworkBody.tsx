import { useEffect, useState } from 'react';
import { networksOf } from '../../learners/learnerNames.ts';
import { isSameNetwork } from '../../store/lab/networkState.ts';
import { experimentSeeds } from '../../training/jobs.ts';
import type { NetworkId } from '../../training/networks/networkSnapshot.ts';
import { FreezeSwitch } from '../machine/FreezeSwitch.tsx';
import { MachineChart } from '../machine/MachineChart.tsx';
import { useLab, useLabActions } from '../shared/labContext.ts';
import { useShownSnapshot } from '../shared/time/useShownSnapshot.ts';
import { FirstLayer } from './FirstLayer.tsx';
import { NetworkChoice } from './NetworkChoice.tsx';
import { waitingSentence } from './networkSentences.ts';
import './network.css';

/** The choice where it is among those that there are, else the first. */
function chosen<Value>(all: readonly Value[], choice: Value | undefined): Value | undefined {
  return choice !== undefined && all.includes(choice) ? choice : all[0];
}

interface SeenProps {
  readonly network: NetworkId;
  readonly firstLayer: boolean;
  readonly onFirstLayer: (open: boolean) => void;
}

/** The picture of a network, or why there is none. */
function Seen({ network, firstLayer, onFirstLayer }: SeenProps) {
  const experiment = useLab(({ run }) => run.experiment);
  const status = useLab(({ run }) => run.status);
  const divergedAt = useLab(({ run }) =>
    run.curves.find((curve) => isSameNetwork(curve as NetworkId, network)),
  )?.divergedAt;
  const snapshot = useShownSnapshot(network);
  if (snapshot && divergedAt === undefined) {
    return (
      <>
        <MachineChart snapshot={snapshot} experiment={experiment}>
          <FreezeSwitch learner={network.learner} stepsDone={snapshot.stepsDone} />
        </MachineChart>
        <FirstLayer snapshot={snapshot} experiment={experiment} open={firstLayer} onTurn={onFirstLayer} />
      </>
    );
  }
  return <p className="network-coming machine-coming">{waitingSentence(network, status, divergedAt)}</p>;
}

/** The panel's inside: which network, and how it looks; it is watched for as long as this is on the page. */
export default function NetworkBody() {
  const experiment = useLab(({ run }) => run.experiment);
  const { watch } = useLabActions();
  const [choice, setChoice] = useState<Partial<NetworkId>>({});
  // Stays as it is from network to network.
  const [firstLayer, setFirstLayer] = useState(false);
  const networks = networksOf(experiment.learners);
  const seeds = experimentSeeds(experiment);
  const learner = chosen(networks, choice.learner);
  const seed = chosen(seeds, choice.seed)!;
  useEffect(() => watch(learner && { learner, seed }), [watch, learner, seed]);
  useEffect(() => () => watch(undefined), [watch]);
  if (!learner) {
    return (
      <p className="network-coming">
        Exact kernels have no neurons: they compare two inputs by a fixed formula. Add a network to the run to
        look into it.
      </p>
    );
  }
  const network = { learner, seed };
  return (
    <div className="network-body">
      <NetworkChoice networks={networks} seeds={seeds} network={network} onChange={setChoice} />
      <Seen network={network} firstLayer={firstLayer} onFirstLayer={setFirstLayer} />
    </div>
  );
}
